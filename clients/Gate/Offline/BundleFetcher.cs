using System.Globalization;
using System.Text.Json;
using HealthPass.Gate.Bundles;
using HealthPass.Gate.Clocks;
using HealthPass.Gate.Online;
using HealthPass.Gate.Wire;

namespace HealthPass.Gate.Offline;

/// <summary>Fetches the latest bundle: what came since the one that is held, or a whole one.</summary>
/// <param name="caller">Calls the nodes.</param>
/// <param name="desk">Has the store.</param>
/// <param name="server">The service's time.</param>
/// <param name="venueId">The gate's venue.</param>
internal sealed class BundleFetcher(NodeCaller caller, OfflineDesk desk, ServerClock server, string venueId)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Fineness = TimeSpan.FromMilliseconds(1);

    /// <summary>Fetches.</summary>
    /// <returns>Null where what is held is the latest now; else why not.</returns>
    public async Task<string?> FetchAsync(CancellationToken cancellationToken)
    {
        if (!desk.Store.IsPinned)
        {
            var (signers, fault) = await GetAsync(WireWords.Signers, BundleJson.Default.SignersAnswer, cancellationToken).ConfigureAwait(false);
            if (signers is null)
            {
                return fault;
            }

            desk.Store.Pin(signers.Keys);
        }

        var refused = await FetchAsync(desk.Store.Since, cancellationToken).ConfigureAwait(false);

        // Too far behind, or what is held is none of the chain any more: begin anew, under the keys that are pinned.
        return refused is "bundle_unknown" or nameof(BundleFault.NotNext) && desk.Store.Since is not null ? await FetchAsync(null, cancellationToken).ConfigureAwait(false) : refused;
    }

    private async Task<string?> FetchAsync(long? since, CancellationToken cancellationToken)
    {
        var path = since is null ? $"{WireWords.Latest}?venueId={venueId}" : string.Create(CultureInfo.InvariantCulture, $"{WireWords.Latest}?venueId={venueId}&since={since}");
        var (latest, fault) = await GetAsync(path, BundleJson.Default.LatestAnswer, cancellationToken).ConfigureAwait(false);
        if (latest is null)
        {
            return fault;
        }

        var taken = desk.Store.Take(latest.Bundle, latest.Venue, server.IsKnown ? server.Now : null);
        return taken == BundleFault.None ? null : taken.ToString();
    }

    private async Task<(T? Value, string? Fault)> GetAsync<T>(string path, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var answer = await caller.SendAsync(new(HttpMethod.Get, path, null, Patience), cancellationToken).ConfigureAwait(false);
        if (!answer.IsGood)
        {
            return (null, answer.ToProblem().Code);
        }

        try
        {
            var value = JsonSerializer.Deserialize(answer.Body, type);
            if (value is LatestAnswer { ServerTime: { } time } && answer.Date is { } date && (time - date).Duration() < TimeSpan.FromSeconds(2))
            {
                server.Observe(answer.SentAt, time, Fineness);
            }

            return (value, value is null ? "answer_not_understood" : null);
        }
        catch (JsonException)
        {
            return (null, "answer_not_understood");
        }
    }
}
