namespace HealthPass.Demo.Calls;

/// <summary>What the demo reads of a batch's answer.</summary>
/// <param name="Results">One answer for each scan, in order.</param>
internal sealed record ScanBatchAnswer(IReadOnlyList<ScanAnswer>? Results);
