using HealthPass.Grains.Kept;

namespace HealthPass.Grains.Residents;

/// <summary>What is kept of a phone: no number, which its key is an index of, but what was sent to it lately.</summary>
[GenerateSerializer(IncludePrimaryConstructorParameters = false), Alias("phone-state")]
internal sealed record PhoneState : IKeptState<PhoneState>
{
    [Id(0)]
    public uint Version { get; init; }

    [Id(1)]
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>The code that was sent last, null for none.</summary>
    [Id(2)]
    public PhoneCode? Code { get; init; }

    /// <summary>The day that <see cref="Sent"/> is of.</summary>
    [Id(3)]
    public int SentDay { get; init; }

    /// <summary>Texts sent on the day.</summary>
    [Id(4)]
    public int Sent { get; init; }

    /// <summary>When the last one was.</summary>
    [Id(5)]
    public DateTimeOffset SentAt { get; init; }

    /// <inheritdoc />
    public PhoneState Stamped(uint version, DateTimeOffset changedAt) => this with { Version = version, ChangedAt = changedAt };
}
