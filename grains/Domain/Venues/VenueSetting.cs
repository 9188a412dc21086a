namespace HealthPass.Grains.Venues;

/// <summary>What of a venue is set without a review: it lets nobody in or out.</summary>
/// <param name="Capacity">How many people may be in it at a time, 0 for no number; null leaves that.</param>
/// <param name="Keeper">The account that looks after it, empty for none; null leaves that.</param>
[GenerateSerializer, Immutable, Alias("venue-setting")]
public sealed record VenueSetting([property: Id(0)] int? Capacity = null, [property: Id(1)] string? Keeper = null);
