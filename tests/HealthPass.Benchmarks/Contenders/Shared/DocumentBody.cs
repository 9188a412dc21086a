using MessagePack;

namespace HealthPass.Benchmarks.Contenders.Shared;

/// <summary>An identity document on the wire.</summary>
[MessagePackObject]
public sealed record DocumentBody([property: Key("type")] string? Type, [property: Key("number")] string? Number);
