using HealthPass.Verification.Late;
using HealthPass.Verification.Scans;

namespace HealthPass.Verification.Remote;

/// <summary>Records late scans by messages to the cluster. What an isolated silo refused was not recorded, and goes to another.</summary>
/// <param name="grains">Reaches the cluster.</param>
public sealed class RemoteLateVerifier(IGrainFactory grains) : ILateVerifier
{
    /// <inheritdoc />
    public async Task RecordAsync(ReadOnlyMemory<LateScan> scans, Memory<LateOutcome> outcomes)
    {
        List<int> places = [.. Enumerable.Range(0, scans.Length).Where(place => outcomes.Span[place].Fault == ScanFault.None)];
        if (places.Count == 0)
        {
            return;
        }

        // The same call sent again goes by the same key, so that the silo which has it fresh in mind answers.
        LateScan[] sent = [.. places.Select(place => scans.Span[place])];
        var key = RoutingKeys.Of(sent[0].Request.ScanId!.Value);
        LateOutcome[] answered;
        var attempt = 0;
        do
        {
            answered = await grains.GetGrain<IVerificationGrain>(RoutingKeys.Next(key, attempt)).RecordLate(sent);
        }
        while (Array.TrueForAll(answered, outcome => outcome.Fault == ScanFault.NodeIsolated) && ++attempt < RoutingKeys.Attempts);
        for (var i = 0; i < answered.Length; i++)
        {
            outcomes.Span[places[i]] = answered[i];
        }
    }
}
