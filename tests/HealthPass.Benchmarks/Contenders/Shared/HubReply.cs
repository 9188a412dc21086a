using MessagePack;

namespace HealthPass.Benchmarks.Contenders.Shared;

/// <summary>What the gate hub answers: an answer, or a problem that a benchmark only has to notice.</summary>
[MessagePackObject]
public sealed record HubReply([property: Key("answer")] ScanReply? Answer, [property: Key("problem")] object? Problem);
