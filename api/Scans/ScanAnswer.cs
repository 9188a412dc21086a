using MessagePack;
using AllowedValuesAttribute = System.ComponentModel.DataAnnotations.AllowedValuesAttribute;

namespace HealthPass.Api.Scans;

/// <summary>The answer to a scan. It is recorded: the verdict is on the node's disk before this leaves.</summary>
/// <param name="ScanId">The scan's id.</param>
/// <param name="Verdict"><c>allow</c>, <c>check</c> (send to staff) or <c>deny</c>.</param>
/// <param name="Colour"><c>green</c>, <c>yellow</c> or <c>red</c>; null where nobody is registered.</param>
/// <param name="ReasonCode">Code of the rule-book row behind the colour, or what else decided: <c>not_registered</c>, <c>code_state</c>, <c>test_missing</c>, <c>test_too_old</c>, <c>pop_up</c>, <c>code_copied</c>.</param>
/// <param name="Reason">The reason in plain Chinese.</param>
/// <param name="MaskedName">First character and stars; null where nobody is registered.</param>
/// <param name="CodeState"><c>valid</c>, <c>revoked</c> or <c>unknown</c>.</param>
/// <param name="TestAgeHours">Age of the last negative test, null where none is known.</param>
/// <param name="PopUp">Whether a test is owed (弹窗).</param>
/// <param name="ScannedAt">The server's time of the scan.</param>
/// <param name="Means">How the person was named: <c>code</c>, <c>printed</c>, <c>document</c> (typed) or <c>card</c> (read by a reader).</param>
/// <param name="Marks">What is out of the ordinary about the scan, mostly nothing: <c>degraded</c> while the service works without its database.</param>
[MessagePackObject]
public sealed record ScanAnswer(
    [property: Key("scanId")] string ScanId,
    [property: Key("verdict"), AllowedValues("allow", "check", "deny")] string Verdict,
    [property: Key("colour"), AllowedValues("green", "yellow", "red", null)] string? Colour,
    [property: Key("reasonCode")] string ReasonCode,
    [property: Key("reason")] string Reason,
    [property: Key("maskedName")] string? MaskedName,
    [property: Key("codeState"), AllowedValues("valid", "revoked", "unknown")] string CodeState,
    [property: Key("testAgeHours")] int? TestAgeHours,
    [property: Key("popUp")] bool PopUp,
    [property: Key("scannedAt")] string ScannedAt,
    [property: Key("means"), AllowedValues("code", "document", "printed", "card")] string Means,
    [property: Key("marks")] IReadOnlyList<string> Marks);
