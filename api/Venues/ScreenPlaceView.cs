namespace HealthPass.Api.Venues;

/// <summary>A place that a screen may stand at.</summary>
/// <param name="Number">Its number, 0 for the venue itself.</param>
/// <param name="Name">Its name in Chinese; empty for the venue itself.</param>
/// <param name="NameEn">Its name in English, null if not given.</param>
/// <param name="Code">The 24 characters of its poster's edition in force.</param>
public sealed record ScreenPlaceView(int Number, string Name, string? NameEn, string Code);
