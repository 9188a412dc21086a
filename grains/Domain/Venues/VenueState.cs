using HealthPass.Grains.Kept;
using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Venues;

/// <summary>What a venue's grain stores.</summary>
// Without the layer that a record else has for its constructor: what is stored has none.
[GenerateSerializer(IncludePrimaryConstructorParameters = false), Alias("venue-state")]
internal sealed record VenueState : IKeptState<VenueState>
{
    [Id(0)]
    public VenueRegistration? Registration { get; init; }

    [Id(1)]
    public uint Version { get; init; }

    [Id(2)]
    public DateTimeOffset RegisteredAt { get; init; }

    /// <summary>Not set in what a build before has written.</summary>
    [Id(3)]
    public DateTimeOffset StampedAt { get; init; }

    /// <inheritdoc />
    public DateTimeOffset ChangedAt => Instants.Later(StampedAt, RegisteredAt);

    /// <inheritdoc />
    public VenueState Stamped(uint version, DateTimeOffset changedAt) => this with { Version = version, StampedAt = changedAt };
}
