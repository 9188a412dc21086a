using System.Buffers;
using HealthPass.Api.Problems;
using HealthPass.Verification.Late;
using HealthPass.Verification.Scans;

namespace HealthPass.Api.Scans;

/// <summary>Late scans of one call on their way from reading to answering, in rented arrays.</summary>
internal sealed class LateBatch : IDisposable
{
    private readonly LateScan[] _scans;
    private readonly LateOutcome[] _outcomes;
    private readonly Problem?[] _problems;

    public LateBatch(int count)
    {
        Count = count;
        _scans = ArrayPool<LateScan>.Shared.Rent(count);
        _outcomes = ArrayPool<LateOutcome>.Shared.Rent(count);
        _problems = ArrayPool<Problem?>.Shared.Rent(count);
        _outcomes.AsSpan(0, count).Clear();
    }

    public int Count { get; }

    public Memory<LateScan> Scans => _scans.AsMemory(0, Count);

    public Memory<LateOutcome> Outcomes => _outcomes.AsMemory(0, Count);

    /// <summary>Puts a scan in its place; one that could not be read never reaches the verifier.</summary>
    public void Set(int index, in LateReading reading)
    {
        _scans[index] = reading.Scan;
        _problems[index] = reading.Problem;
        _outcomes[index] = reading.Problem is null ? default : new(ScanFault.NotRead);
    }

    /// <summary>Why a scan is not recorded, null when it is.</summary>
    public Problem? ProblemOf(int index) => _problems[index] ?? ScanPresenter.ProblemOf(_outcomes[index].Fault);

    public void Dispose()
    {
        ArrayPool<LateScan>.Shared.Return(_scans, clearArray: true);
        ArrayPool<LateOutcome>.Shared.Return(_outcomes);
        ArrayPool<Problem?>.Shared.Return(_problems, clearArray: true);
    }
}
