using HealthPass.Grains.Kept;
using HealthPass.Grains.Venues.Places;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Venues;

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

    /// <summary>Since when it is registered; of a venue in review, when it was submitted.</summary>
    [Id(2)]
    public DateTimeOffset RegisteredAt { get; init; }

    /// <summary>Not set in what a build before has written.</summary>
    [Id(3)]
    public DateTimeOffset StampedAt { get; init; }

    /// <summary>Whether its code is good; what a build before has written is in use.</summary>
    [Id(4)]
    public VenueStanding Standing { get; init; }

    /// <summary>Why it is suspended or ended.</summary>
    [Id(5)]
    public string Reason { get; init; } = string.Empty;

    /// <summary>Whether an authority stands behind it, and not a channel alone.</summary>
    [Id(6)]
    public bool Reviewed { get; init; }

    /// <summary>When it ended.</summary>
    [Id(7)]
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The last review that was begun.</summary>
    [Id(8)]
    public Guid Review { get; init; }

    /// <summary>The last measure that was asked for.</summary>
    [Id(9)]
    public Guid Measure { get; init; }

    /// <summary>Over everything that is stored; none in what a build before has written.</summary>
    [Id(10)]
    public Seal Seal { get; init; }

    /// <summary>How many people may be in it at a time; 0 where nobody has said.</summary>
    [Id(20)]
    public int Capacity { get; init; }

    /// <summary>The account that looks after it, empty for none; what a build before has written has null here.</summary>
    [Id(21)]
    public string? Keeper { get; init; }

    /// <summary>The key of its screen; none in what a build before has written.</summary>
    [Id(22)]
    public ScreenIssue Screen { get; init; }

    /// <summary>The places within it, and the venue itself once its poster was reissued; null in what a build before has written.</summary>
    [Id(11)]
    public IReadOnlyList<VenuePlace>? Places { get; init; }

    /// <summary>The greatest number that a place was given.</summary>
    [Id(12)]
    public ushort LastPlace { get; init; }

    /// <inheritdoc />
    public DateTimeOffset ChangedAt => Instants.Later(StampedAt, RegisteredAt);

    /// <inheritdoc />
    public VenueState Stamped(uint version, DateTimeOffset changedAt) => this with { Version = version, StampedAt = changedAt };
}
