using System.Runtime.CompilerServices;
using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Problems;
using HealthPass.Verification.Scans;
using Microsoft.AspNetCore.SignalR;

namespace HealthPass.Api.Scans;

/// <summary>The gates' hub: scans over one lasting connection, by JSON or MessagePack protocol.</summary>
internal sealed class GateHub(
    ApiKeys keys, ScanReader reader, IScanVerifier verifier, ScanPresenter presenter, AdmissionGate gate, OverloadAnswer overload)
    : Hub
{
    public static Declaration Declaration { get; } = Declaration.For(Callers.Gate).EvenIsolated().OrByTicket().Method(nameof(Scan)).Method(nameof(ScanStream));

    // A stream waits for its turn: its sender feels it, as SignalR takes no more from a stream than is worked off.
    private static readonly TimeSpan AtOnce = TimeSpan.Zero;
    private static readonly TimeSpan StreamStep = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan StreamTimeout = TimeSpan.FromSeconds(2);

    /// <summary>Scans one person.</summary>
    /// <returns>A recorded verdict, or a problem.</returns>
    public Task<ScanResult> Scan(ScanMessage scan) => AnswerAsync(scan, AtOnce, Context.ConnectionAborted);

    /// <summary>Scans a stream of persons; answers come in order. A node that is full takes the stream more slowly.</summary>
    public async IAsyncEnumerable<ScanResult> ScanStream(
        IAsyncEnumerable<ScanMessage> scans, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var scan in scans.WithCancellation(cancellationToken))
        {
            yield return await AnswerAsync(scan, StreamTimeout, cancellationToken);
        }
    }

    private async Task<ScanResult> AnswerAsync(ScanMessage? scan, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (Refuse(out var key) is { } refusal)
        {
            return Failed(refusal);
        }

        var reading = scan is null
            ? new(default, Problem.Invalid(ProblemCodes.FieldMissing, "The scan is required."))
            : reader.Read(scan, key!);
        if (reading.Problem is not null)
        {
            return Failed(reading.Problem);
        }

        if (!await EnterAsync(patience, cancellationToken))
        {
            // The hub takes a gate's next call when this one is answered: waiting here slows nobody else down.
            await overload.PauseAsync();
            return Failed(OverloadAnswer.Problem);
        }

        try
        {
            var outcome = await verifier.ScanAsync(reading.Request);
            reader.Observe(reading.Request, outcome, key!);
            return ScanPresenter.ProblemOf(outcome.Fault) is { } problem ? Failed(problem) : new(presenter.Present(outcome), null);
        }
        finally
        {
            gate.Exit(CallClass.Scan);
        }
    }

    // The connection outlives its key: whether that is still in force, and for how much, is asked for every scan as it is over HTTP.
    private Problem? Refuse(out KnownKey? key)
    {
        key = null;
        return Context.User?.KeyOf() is not { } shown || !keys.TryFind(shown, out key) ? KeyProblems.Unknown : KeyProblems.Of(key, AccessNames.Gate);
    }

    private async ValueTask<bool> EnterAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        var waited = TimeSpan.Zero;
        while (!gate.TryEnter(CallClass.Scan))
        {
            if (waited >= patience)
            {
                return false;
            }

            await Task.Delay(StreamStep, cancellationToken);
            waited += StreamStep;
        }

        return true;
    }

    private static ScanResult Failed(Problem problem) => new(null, ScanProblem.Of(problem));
}
