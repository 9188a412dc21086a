using MessagePack;

namespace HealthPass.Benchmarks.Contenders.Shared;

/// <summary>The answer to a scan on the wire, as every contender gives it.</summary>
[MessagePackObject]
public sealed record ScanReply(
    [property: Key("scanId")] string ScanId,
    [property: Key("verdict")] string Verdict,
    [property: Key("colour")] string? Colour,
    [property: Key("reasonCode")] string ReasonCode,
    [property: Key("reason")] string Reason,
    [property: Key("maskedName")] string? MaskedName,
    [property: Key("codeState")] string CodeState,
    [property: Key("testAgeHours")] int? TestAgeHours,
    [property: Key("popUp")] bool PopUp,
    [property: Key("scannedAt")] string ScannedAt);
