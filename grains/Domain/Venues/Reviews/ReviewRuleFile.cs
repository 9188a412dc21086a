namespace HealthPass.Grains.Venues.Reviews;

/// <summary>The steps of all categories as their data file writes them.</summary>
internal sealed record ReviewRuleFile
{
    public required string Source { get; init; }

    public required string Certainty { get; init; }

    public required IReadOnlyList<ReviewRule> Rules { get; init; }
}
