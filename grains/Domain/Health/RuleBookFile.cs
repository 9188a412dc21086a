namespace HealthPass.Grains.Health;

/// <summary>An edition as its data file writes it.</summary>
internal sealed record RuleBookFile
{
    public required string Edition { get; init; }

    public required DateTimeOffset EffectiveFrom { get; init; }

    public required string Source { get; init; }

    public required string Certainty { get; init; }

    public required IReadOnlyList<RuleRow> Rows { get; init; }
}
