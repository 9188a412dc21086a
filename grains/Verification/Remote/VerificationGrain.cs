using HealthPass.Grains.People;
using HealthPass.Grains.Verification.Scans;
using HealthPass.Grains.Verification.Shows;
using Orleans.Concurrency;

namespace HealthPass.Grains.Verification.Remote;

/// <summary>Hands what comes from clients to the silo's own verifier. Calls overlap, as they do on a silo's own API.</summary>
[StatelessWorker, Reentrant]
internal sealed class VerificationGrain(ScanVerifier verifier, CodeIssuer issuer) : Grain, IVerificationGrain
{
    public Task<ShowOutcome> Show(PersonId person) => issuer.ShowAsync(person).AsTask();

    public Task<ScanOutcome> Scan(ScanRequest request) => verifier.ScanAsync(request).AsTask();

    public async Task<ScanOutcome[]> ScanMany(ScanRequest[] requests)
    {
        var outcomes = new ScanOutcome[requests.Length];
        await verifier.ScanAsync(requests, outcomes);
        return outcomes;
    }
}
