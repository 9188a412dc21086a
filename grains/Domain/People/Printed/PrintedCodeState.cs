using HealthPass.Grains.Kept;
using HealthPass.Kernel.People;

namespace HealthPass.Grains.People.Printed;

/// <summary>What the grain of a printed code stores.</summary>
/// <remarks>It has no seal: whoever puts another person here points at somebody whose code it is not.</remarks>
[GenerateSerializer(IncludePrimaryConstructorParameters = false), Alias("printed-code-state")]
internal sealed record PrintedCodeState : IKeptState<PrintedCodeState>
{
    /// <summary>0 where nothing is kept.</summary>
    [Id(0)]
    public uint Version { get; init; }

    [Id(1)]
    public PersonId Person { get; init; }

    [Id(2)]
    public DateTimeOffset Until { get; init; }

    /// <inheritdoc />
    [Id(3)]
    public DateTimeOffset ChangedAt { get; init; }

    /// <inheritdoc />
    public PrintedCodeState Stamped(uint version, DateTimeOffset changedAt) => this with { Version = version, ChangedAt = changedAt };

    public override string ToString() => $"Printed code at version {Version}";
}
