using HealthPass.Verification.Late;
using HealthPass.Verification.Scans;

namespace HealthPass.Api.Scans;

/// <summary>Late scans of one call.</summary>
internal sealed class LateBatch(int count) : CallBatch<LateScan, LateOutcome>(count)
{
    public void Set(int index, in LateReading reading) => Set(index, reading.Scan, reading.Problem);

    protected override ScanFault FaultOf(in LateOutcome outcome) => outcome.Fault;

    protected override LateOutcome Failed(ScanFault fault) => new(fault);
}
