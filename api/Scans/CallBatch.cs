using System.Buffers;
using HealthPass.Api.Problems;
using HealthPass.Verification.Scans;

namespace HealthPass.Api.Scans;

/// <summary>What came in one call, on its way from reading to answering, in rented arrays: a thousand scans would else be garbage of the large kind.</summary>
/// <typeparam name="TScan">A scan as it is handed on.</typeparam>
/// <typeparam name="TOutcome">What comes of it.</typeparam>
internal abstract class CallBatch<TScan, TOutcome> : IDisposable
    where TOutcome : struct
{
    private readonly TScan[] _scans;
    private readonly TOutcome[] _outcomes;
    private readonly Problem?[] _problems;

    protected CallBatch(int count)
    {
        Count = count;
        _scans = ArrayPool<TScan>.Shared.Rent(count);
        _outcomes = ArrayPool<TOutcome>.Shared.Rent(count);
        _problems = ArrayPool<Problem?>.Shared.Rent(count);
        _outcomes.AsSpan(0, count).Clear();
    }

    public int Count { get; }

    public Memory<TScan> Scans => _scans.AsMemory(0, Count);

    public Memory<TOutcome> Outcomes => _outcomes.AsMemory(0, Count);

    /// <summary>Why nothing comes of a scan, null where something does.</summary>
    public Problem? ProblemOf(int index) => _problems[index] ?? ScanPresenter.ProblemOf(FaultOf(_outcomes[index]));

    public void Dispose()
    {
        ArrayPool<TScan>.Shared.Return(_scans, clearArray: true);
        ArrayPool<TOutcome>.Shared.Return(_outcomes);
        ArrayPool<Problem?>.Shared.Return(_problems, clearArray: true);
    }

    /// <summary>Puts a scan in its place; one that could not be read never reaches the verifier.</summary>
    protected void Set(int index, in TScan scan, Problem? problem)
    {
        _scans[index] = scan;
        _problems[index] = problem;
        _outcomes[index] = problem is null ? default : Failed(ScanFault.NotRead);
    }

    protected abstract ScanFault FaultOf(in TOutcome outcome);

    protected abstract TOutcome Failed(ScanFault fault);
}
