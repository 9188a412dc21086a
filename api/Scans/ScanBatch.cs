using HealthPass.Verification.Scans;

namespace HealthPass.Api.Scans;

/// <summary>Scans of one call.</summary>
internal sealed class ScanBatch(int count) : CallBatch<ScanRequest, ScanOutcome>(count)
{
    public void Set(int index, in ScanReading reading) => Set(index, reading.Request, reading.Problem);

    protected override ScanFault FaultOf(in ScanOutcome outcome) => outcome.Fault;

    protected override ScanOutcome Failed(ScanFault fault) => ScanOutcome.Failed(fault);
}
