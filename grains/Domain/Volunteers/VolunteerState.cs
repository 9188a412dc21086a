using HealthPass.Grains.Seals;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Volunteers;

/// <summary>
/// What is kept of a volunteer: the session that was last, and how many people were begun with in it. Numbers of helps are random, name nobody
/// and go when the session ends. Lists are never altered in place.
/// </summary>
[GenerateSerializer(IncludePrimaryConstructorParameters = false), Alias("volunteer-state")]
internal sealed record VolunteerState : ISealedState<VolunteerState>
{
    [Id(0)]
    public uint Version { get; init; }

    [Id(1)]
    public DateTimeOffset ChangedAt { get; init; }

    [Id(2)]
    public Guid SessionId { get; init; }

    [Id(3)]
    public RegionCode District { get; init; }

    [Id(4)]
    public string Place { get; init; } = string.Empty;

    [Id(5)]
    public DateTimeOffset OpenedAt { get; init; }

    [Id(6)]
    public DateTimeOffset Until { get; init; }

    /// <summary>When it was ended, null where nobody has.</summary>
    [Id(7)]
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>People begun with.</summary>
    [Id(8)]
    public int Taken { get; init; }

    /// <summary>Those of them without a phone.</summary>
    [Id(9)]
    public int InPerson { get; init; }

    /// <summary>Those who could not be helped, being registered otherwise.</summary>
    [Id(10)]
    public int Refused { get; init; }

    /// <summary>When the last ones were begun with, the oldest first.</summary>
    [Id(11)]
    public List<DateTimeOffset> Recent { get; init; } = [];

    /// <summary>Numbers of the helps that were begun last, so that a call sent again takes no more room.</summary>
    [Id(12)]
    public List<Guid> Helps { get; init; } = [];

    /// <summary>What was told as unusual.</summary>
    [Id(13)]
    public VolunteerUnusual Told { get; init; }

    /// <summary>Over everything that is stored: whoever writes to the database opens no session.</summary>
    [Id(14)]
    public Seal Seal { get; init; }

    /// <summary>Whether the session goes on at a time.</summary>
    public bool GoesOn(DateTimeOffset now) => SessionId != Guid.Empty && ClosedAt is null && now < Until;

    /// <inheritdoc />
    public VolunteerState Stamped(uint version, DateTimeOffset changedAt) => this with { Version = version, ChangedAt = changedAt };

    /// <inheritdoc />
    public VolunteerState Sealed(Seal seal) => this with { Seal = seal };

    /// <summary>A session that this system did not store is none.</summary>
    public VolunteerState Disbelieved() => new() { Version = Version, ChangedAt = ChangedAt };
}
