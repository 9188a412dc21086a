namespace HealthPass.Demo.Calls;

/// <summary>What the demo reads of a scan's answer.</summary>
/// <param name="Verdict"><c>allow</c>, <c>check</c> or <c>deny</c>; null when the item of a batch is a problem.</param>
internal sealed record ScanAnswer(string? Verdict);
