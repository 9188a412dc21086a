using HealthPass.Grains.Seals;
using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Residents;

/// <summary>What is kept of a person's devices. Lists are never altered in place.</summary>
[GenerateSerializer(IncludePrimaryConstructorParameters = false), Alias("resident-state")]
internal sealed record ResidentState : ISealedState<ResidentState>
{
    [Id(0)]
    public uint Version { get; init; }

    [Id(1)]
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Oldest first.</summary>
    [Id(2)]
    public List<ResidentSession> Sessions { get; init; } = [];

    /// <summary>Over everything that is stored: whoever writes to the database signs nobody in.</summary>
    [Id(3)]
    public Seal Seal { get; init; }

    /// <inheritdoc />
    public ResidentState Stamped(uint version, DateTimeOffset changedAt) => this with { Version = version, ChangedAt = changedAt };

    /// <inheritdoc />
    public ResidentState Sealed(Seal seal) => this with { Seal = seal };

    /// <summary>Sessions that this system did not store are none.</summary>
    public ResidentState Disbelieved() => this with { Sessions = [] };
}
