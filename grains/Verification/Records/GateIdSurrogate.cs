namespace HealthPass.Verification.Records;

/// <summary>How a gate's name crosses the wire.</summary>
/// <param name="Name">The name, empty for no gate.</param>
[GenerateSerializer, Immutable, Alias("gate-id")]
public readonly record struct GateIdSurrogate([property: Id(0)] string Name);
