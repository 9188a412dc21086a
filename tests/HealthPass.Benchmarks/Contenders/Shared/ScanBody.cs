using MessagePack;

namespace HealthPass.Benchmarks.Contenders.Shared;

/// <summary>A scan on the wire, as every contender takes it.</summary>
[MessagePackObject]
public sealed record ScanBody(
    [property: Key("venueId")] string? VenueId,
    [property: Key("code")] string? Code,
    [property: Key("document")] DocumentBody? Document,
    [property: Key("direction")] string? Direction,
    [property: Key("scanId")] string? ScanId,
    [property: Key("gateId")] string? GateId);
