using HealthPass.Grains.Seals;
using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Families;

/// <summary>What is kept of a person's side of the family; nothing where both lists are empty. Lists are never altered in place.</summary>
[GenerateSerializer(IncludePrimaryConstructorParameters = false), Alias("family-state")]
internal sealed record FamilyState : ISealedState<FamilyState>
{
    [Id(0)]
    public uint Version { get; init; }

    [Id(1)]
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Whom the person holds, the oldest first.</summary>
    [Id(2)]
    public List<FamilyMember> Members { get; init; } = [];

    /// <summary>Who holds the person, the oldest first.</summary>
    [Id(3)]
    public List<FamilyHolder> Holders { get; init; } = [];

    /// <summary>Over everything that is stored: whoever writes to the database agrees for nobody.</summary>
    [Id(4)]
    public Seal Seal { get; init; }

    /// <inheritdoc />
    public FamilyState Stamped(uint version, DateTimeOffset changedAt) => this with { Version = version, ChangedAt = changedAt };

    /// <inheritdoc />
    public FamilyState Sealed(Seal seal) => this with { Seal = seal };

    /// <summary>What this system did not store nobody has agreed to.</summary>
    public FamilyState Disbelieved() => this with { Members = [], Holders = [] };
}
