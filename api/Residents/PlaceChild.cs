namespace HealthPass.Api.Residents;

/// <summary>A region within another.</summary>
/// <param name="Code">12 digits.</param>
/// <param name="Name">Chinese name.</param>
public sealed record PlaceChild(string Code, string Name);
