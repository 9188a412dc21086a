using System.Runtime.CompilerServices;
using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Problems;
using HealthPass.Grains.Verification.Scans;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace HealthPass.Api.Scans;

/// <summary>The gates' hub: scans over one lasting connection, by JSON or MessagePack protocol.</summary>
[Authorize(AccessNames.Gate)]
internal sealed class GateHub(ScanReader reader, IScanVerifier verifier, ScanPresenter presenter, AdmissionGate gate, OverloadAnswer overload) : Hub
{
    /// <summary>Scans one person.</summary>
    /// <param name="scan">The scan.</param>
    /// <returns>A recorded verdict, or a problem.</returns>
    public async Task<ScanResult> Scan(ScanMessage scan)
    {
        var reading = scan is null
            ? new(default, Problem.Invalid(ProblemCodes.FieldMissing, "The scan is required."))
            : reader.Read(scan, Context.User!.ScopeOf());
        if (reading.Problem is not null)
        {
            return Failed(reading.Problem);
        }

        if (!gate.TryEnter(CallClass.Scan))
        {
            // The hub takes a gate's next call when this one is answered: waiting here slows nobody else down.
            await overload.PauseAsync();
            return Failed(OverloadAnswer.Problem);
        }

        try
        {
            var outcome = await verifier.ScanAsync(reading.Request);
            return ScanPresenter.ProblemOf(outcome.Fault) is { } problem ? Failed(problem) : new(presenter.Present(outcome), null);
        }
        finally
        {
            gate.Exit(CallClass.Scan);
        }
    }

    /// <summary>Scans a stream of persons; answers come in order.</summary>
    /// <param name="scans">The scans.</param>
    /// <param name="cancellationToken">The caller stops listening.</param>
    /// <returns>A result for each scan.</returns>
    public async IAsyncEnumerable<ScanResult> ScanStream(
        IAsyncEnumerable<ScanMessage> scans, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var scan in scans.WithCancellation(cancellationToken))
        {
            yield return await Scan(scan);
        }
    }

    private static ScanResult Failed(Problem problem) =>
        new(null, new(problem.Code, Titles.Of(problem.Status), problem.Status, problem.Detail));
}
