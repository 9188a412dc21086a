namespace HealthPass.Api.Venues;

/// <summary>What is asked for a venue's screen.</summary>
/// <param name="Renew">Whether it is to have another key: every screen of the venue that has the one before shows what is marked <c>unproven</c> from then on.</param>
public sealed record ScreenRequest(bool? Renew);
