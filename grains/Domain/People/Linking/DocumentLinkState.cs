using HealthPass.Grains.Seals;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.People;

namespace HealthPass.Grains.People.Linking;

/// <summary>What is kept of a document that is not the one its person is registered under.</summary>
[GenerateSerializer(IncludePrimaryConstructorParameters = false), Alias("document-link-state")]
internal sealed record DocumentLinkState : ISealedState<DocumentLinkState>
{
    /// <summary>0 where nothing is kept.</summary>
    [Id(0)]
    public uint Version { get; init; }

    /// <inheritdoc />
    [Id(1)]
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Whose it is, null where nobody's.</summary>
    [Id(2)]
    public PersonId? Person { get; init; }

    [Id(3)]
    public bool IsChecked { get; init; }

    [Id(4)]
    public bool IsTaken { get; init; }

    /// <summary>Over everything that is stored: whoever writes to the database has nobody's document be a green person's.</summary>
    [Id(5)]
    public Seal Seal { get; init; }

    /// <summary>Whether the person's own state lists it.</summary>
    [Id(6)]
    public bool IsListed { get; init; }

    /// <inheritdoc />
    public DocumentLinkState Stamped(uint version, DateTimeOffset changedAt) => this with { Version = version, ChangedAt = changedAt };

    public override string ToString() => $"Document link at version {Version}";

    /// <inheritdoc />
    public DocumentLinkState Sealed(Seal seal) => this with { Seal = seal };

    /// <summary>A document is nobody's rather than a wrong one's.</summary>
    public DocumentLinkState Disbelieved() => this with { Person = null, IsChecked = false, IsTaken = true, IsListed = false };
}
