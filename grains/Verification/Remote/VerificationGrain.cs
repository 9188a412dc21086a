using HealthPass.Kernel.People;
using HealthPass.Verification.Late;
using HealthPass.Verification.Scans;
using HealthPass.Verification.Shows;
using Orleans.Concurrency;

namespace HealthPass.Verification.Remote;

/// <summary>Hands what comes from clients to the silo's own verifier. Calls overlap, as they do on a silo's own API.</summary>
[StatelessWorker, Reentrant]
internal sealed class VerificationGrain(ScanVerifier verifier, LateVerifier late, CodeIssuer issuer) : Grain, IVerificationGrain
{
    public Task<RemoteShow> Show(PersonId person) => ShowFor(person, 0);

    public async Task<RemoteShow> ShowFor(PersonId person, uint channel) => RemoteShow.Of(await issuer.ShowAsync(person, channel));

    public Task<ScanOutcome> Scan(ScanRequest request) => verifier.ScanAsync(request).AsTask();

    public async Task<ScanOutcome[]> ScanMany(ScanRequest[] requests)
    {
        var outcomes = new ScanOutcome[requests.Length];
        await verifier.ScanAsync(requests, outcomes);
        return outcomes;
    }

    public async Task<LateOutcome[]> RecordLate(LateScan[] scans)
    {
        var outcomes = new LateOutcome[scans.Length];
        await late.RecordAsync(scans, outcomes);
        return outcomes;
    }
}
