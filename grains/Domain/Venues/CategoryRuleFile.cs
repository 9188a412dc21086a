namespace HealthPass.Grains.Venues;

/// <summary>The rules of all categories as their data file writes them.</summary>
internal sealed record CategoryRuleFile
{
    public required string Source { get; init; }

    public required string Certainty { get; init; }

    public required IReadOnlyList<CategoryRule> Rules { get; init; }
}
