namespace HealthPass.Api.Venues.Coverage;

/// <summary>After how many days without a scan a venue is what, and why.</summary>
/// <param name="ActiveDays">Scanned at within so many days, today included, it is active.</param>
/// <param name="SilentDays">Without a scan for so many it is silent.</param>
/// <param name="DeadDays">Without a scan for so many it is dead.</param>
/// <param name="Zh">Why, in Chinese.</param>
/// <param name="En">Why, in English.</param>
/// <param name="Source">Where that is written, or that it is assumed.</param>
public sealed record CoverageTermsView(int ActiveDays, int SilentDays, int DeadDays, IReadOnlyList<string> Zh, IReadOnlyList<string> En, string Source);
