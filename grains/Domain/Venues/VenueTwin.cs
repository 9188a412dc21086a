namespace HealthPass.Grains.Venues;

/// <summary>A venue that may be the same place.</summary>
/// <param name="Entry">The venue.</param>
/// <param name="Likeness">How near its name is, from 0 to 1.</param>
/// <param name="SameAddress">Whether it has the same address.</param>
/// <param name="SameCreditCode">Whether the same organisation is behind it.</param>
public sealed record VenueTwin(VenueEntry Entry, double Likeness, bool SameAddress, bool SameCreditCode);
