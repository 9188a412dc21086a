using HealthPass.Verification.Scans;

namespace HealthPass.Verification.Remote;

/// <summary>Answers scans by messages to the cluster. One that an isolated silo refused was not recorded, and goes to another.</summary>
/// <param name="grains">Reaches the cluster.</param>
public sealed class RemoteVerifier(IGrainFactory grains) : IScanVerifier
{
    /// <inheritdoc />
    public async ValueTask<ScanOutcome> ScanAsync(ScanRequest request)
    {
        // The same scan sent again goes by the same key, so that the silo which has it fresh in mind answers.
        var key = request.ScanId is { } scanId ? RoutingKeys.Of(scanId) : RoutingKeys.Any();
        ScanOutcome outcome;
        var attempt = 0;
        do
        {
            outcome = await grains.GetGrain<IVerificationGrain>(RoutingKeys.Next(key, attempt)).Scan(request);
        }
        while (outcome.Fault == ScanFault.NodeIsolated && ++attempt < RoutingKeys.Attempts);
        return outcome;
    }

    /// <inheritdoc />
    public async Task ScanAsync(ReadOnlyMemory<ScanRequest> requests, Memory<ScanOutcome> outcomes)
    {
        var places = Readable(outcomes.Span);
        if (places.Count == 0)
        {
            return;
        }

        ScanRequest[] sent = [.. places.Select(place => requests.Span[place])];
        var key = sent[0].ScanId is { } scanId ? RoutingKeys.Of(scanId) : RoutingKeys.Any();
        ScanOutcome[] answered;
        var attempt = 0;
        do
        {
            answered = await grains.GetGrain<IVerificationGrain>(RoutingKeys.Next(key, attempt)).ScanMany(sent);
        }
        while (Array.TrueForAll(answered, outcome => outcome.Fault == ScanFault.NodeIsolated) && ++attempt < RoutingKeys.Attempts);
        for (var i = 0; i < answered.Length; i++)
        {
            outcomes.Span[places[i]] = answered[i];
        }
    }

    private static List<int> Readable(ReadOnlySpan<ScanOutcome> outcomes)
    {
        var places = new List<int>(outcomes.Length);
        for (var i = 0; i < outcomes.Length; i++)
        {
            if (outcomes[i].Fault == ScanFault.None)
            {
                places.Add(i);
            }
        }

        return places;
    }
}
