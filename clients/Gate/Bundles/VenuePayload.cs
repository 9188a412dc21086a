namespace HealthPass.Gate.Bundles;

/// <summary>What the venue's part of a bundle says.</summary>
internal sealed record VenuePayload
{
    public long Number { get; init; }

    public DateTimeOffset IssuedAt { get; init; }

    public string VenueId { get; init; } = "";

    public string? Name { get; init; }

    public string Standing { get; init; } = "";

    public RuleField? Rule { get; init; }
}
