using System.Buffers;
using HealthPass.Api.Problems;
using HealthPass.Verification.Scans;

namespace HealthPass.Api.Scans;

/// <summary>Scans of one call on their way from reading to answering, in rented arrays: a batch of 1,000 would else be garbage of the large kind.</summary>
internal sealed class ScanBatch : IDisposable
{
    private readonly ScanRequest[] _requests;
    private readonly ScanOutcome[] _outcomes;
    private readonly Problem?[] _problems;

    public ScanBatch(int count)
    {
        Count = count;
        _requests = ArrayPool<ScanRequest>.Shared.Rent(count);
        _outcomes = ArrayPool<ScanOutcome>.Shared.Rent(count);
        _problems = ArrayPool<Problem?>.Shared.Rent(count);
        _outcomes.AsSpan(0, count).Clear();
    }

    public int Count { get; }

    public Memory<ScanRequest> Requests => _requests.AsMemory(0, Count);

    public Memory<ScanOutcome> Outcomes => _outcomes.AsMemory(0, Count);

    /// <summary>Puts a scan in its place; one that could not be read never reaches the verifier.</summary>
    public void Set(int index, in ScanReading reading)
    {
        _requests[index] = reading.Request;
        _problems[index] = reading.Problem;
        _outcomes[index] = reading.Problem is null ? default : ScanOutcome.Failed(ScanFault.NotRead);
    }

    /// <summary>Why a scan has no verdict, null when it has one.</summary>
    public Problem? ProblemOf(int index) => _problems[index] ?? ScanPresenter.ProblemOf(_outcomes[index].Fault);

    public void Dispose()
    {
        ArrayPool<ScanRequest>.Shared.Return(_requests, clearArray: true);
        ArrayPool<ScanOutcome>.Shared.Return(_outcomes);
        ArrayPool<Problem?>.Shared.Return(_problems, clearArray: true);
    }
}
