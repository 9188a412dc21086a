using HealthPass.Grains.Health;
using HealthPass.Grains.Helps;
using HealthPass.Grains.Kept;
using HealthPass.Grains.People.Linking;
using HealthPass.Grains.People.Printed;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Grains.People;

/// <summary>What a person's grain stores. Name, document and phone are sealed. Lists are never altered in place.</summary>
// Without the layer that a record else has for its constructor: what is stored has none.
[GenerateSerializer(IncludePrimaryConstructorParameters = false), Alias("person-state")]
internal sealed record PersonState : IKeptState<PersonState>
{
    /// <summary>Rises with every change; 0 for nobody.</summary>
    [Id(0)]
    public uint Version { get; init; }

    [Id(1)]
    public byte[] SealedProfile { get; init; } = [];

    [Id(2)]
    public byte[] PhoneIndex { get; init; } = [];

    [Id(3)]
    public uint NameMask { get; init; }

    [Id(4)]
    public RegionCode Region { get; init; }

    [Id(5)]
    public string Channel { get; init; } = string.Empty;

    [Id(6)]
    public DateTimeOffset AppliedAt { get; init; }

    [Id(7)]
    public List<Fact> Facts { get; init; } = [];

    [Id(8)]
    public List<TestResult> Tests { get; init; } = [];

    /// <summary>Newest first.</summary>
    [Id(9)]
    public List<PersonEvent> Events { get; init; } = [];

    /// <summary>The decision at <see cref="Version"/>.</summary>
    [Id(10)]
    public ColourDecision? Decision { get; init; }

    /// <summary>Not set in what a build before has written.</summary>
    [Id(11)]
    public DateTimeOffset StampedAt { get; init; }

    /// <summary>Over everything that is stored; none in what a build without seals has written.</summary>
    [Id(12)]
    public Seal Seal { get; init; }

    /// <summary>Facts that nobody approved: found in what was stored, kept as evidence, and without any effect.</summary>
    [Id(13)]
    public List<Fact> SetAside { get; init; } = [];

    /// <summary>Whether what was stored did not hold and nothing said what the colour was.</summary>
    [Id(14)]
    public bool Withheld { get; init; }

    /// <summary>What channels may and have tried, null for nothing.</summary>
    [Id(20)]
    public PersonAccess? Access { get; init; }

    /// <summary>The printed code that is in force until its time is over, null for none.</summary>
    [Id(21)]
    public PrintedIssue? Printed { get; init; }

    /// <summary>What was put right, newest first. Each is sealed, so that none can be altered or moved to somebody else.</summary>
    [Id(22)]
    public List<KeptCorrection> Corrections { get; init; } = [];

    /// <summary>What else is the person's, under a seal of its own; null for nothing.</summary>
    [Id(23)]
    public PersonTies? Ties { get; init; }

    /// <summary>The volunteer's help by which the person was registered, null where the person applied alone.</summary>
    [Id(24)]
    public Help? Help { get; init; }

    /// <summary>When the registration was ended; null while there is one.</summary>
    [Id(25)]
    public DateTimeOffset? LeftAt { get; init; }

    /// <summary>
    /// What is left of the name of whoever has left, for as long as facts may be in force: a hash, by which somebody who comes back with
    /// another document is known. Empty while registered, and afterwards.
    /// </summary>
    [Id(26)]
    public byte[] NameHash { get; init; } = [];

    /// <summary>Whether somebody is registered.</summary>
    public bool IsRegistered => Version > 0 && LeftAt is null;

    /// <inheritdoc />
    public DateTimeOffset ChangedAt => Events is [var last, ..] ? Instants.Later(StampedAt, last.At) : StampedAt;

    /// <inheritdoc />
    public PersonState Stamped(uint version, DateTimeOffset changedAt) => this with { Version = version, StampedAt = changedAt };

    /// <summary>Whether a channel may read and show the person.</summary>
    public bool IsBoundTo(string channel) => Channel == channel || Access?.Channels.Contains(channel) == true;

    /// <summary>Whether a printed code is the person's, and good at a time.</summary>
    public bool HasPrinted(Guid code, DateTimeOffset now) => Printed is { } printed && printed.Code == code && now < printed.Until;

    public override string ToString() => $"Person at version {Version}";
}
