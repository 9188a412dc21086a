using HealthPass.Grains.Clockwork;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Lists;

/// <summary>
/// The cluster has one. A stretch of rows is done and then written down as done: cut short in between it is done again, which makes no second
/// of anything. Lists that nobody has touched for a month are removed.
/// </summary>
internal sealed class ListWorkerGrain(IListStore store, IEnumerable<IListKind> kinds, TimeProvider clock, ILogger<ListWorkerGrain> logger)
    : ClusterTask("Doing the rows of lists", "lists", Every, clock, logger), IListWorkerGrain
{
    private const int Stretch = 64;
    private const int StretchesATick = 8;
    private const int MostRemoved = 20;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan CleanEvery = TimeSpan.FromHours(1);
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    private DateTimeOffset _cleanedAt = DateTimeOffset.MinValue;

    public async Task<int> Tick()
    {
        await CleanAsync();
        var done = 0;
        for (var stretches = 0; stretches < StretchesATick && await store.NextAsync(CancellationToken.None) is { } upload; stretches++)
        {
            done += await DoAsync(upload);
        }

        return done;
    }

    protected override Task DoWhatIsDueAsync() => Tick();

    private async Task<int> DoAsync(ListUpload upload)
    {
        var entries = await store.ReadRowsAsync(upload.UploadId, 0, [ListOutcome.Good], Stretch, CancellationToken.None);
        if (entries.Count == 0)
        {
            // Counted anew: a stretch may have been cut short behind its rows.
            var counts = await store.CountAsync(upload.UploadId, CancellationToken.None);
            await store.PutAsync(
                upload with { State = ListState.Applied, Done = counts.GetValueOrDefault(ListOutcome.Done), Refused = counts.GetValueOrDefault(ListOutcome.Refused) },
                CancellationToken.None);
            return 0;
        }

        var kind = kinds.FirstOrDefault(kind => kind.Kind == upload.Kind)
            ?? throw new InvalidOperationException($"This build knows no lists of the kind '{upload.Kind}'.");
        var after = kind.InOrder ? await InOrderAsync(kind, upload, entries) : await Task.WhenAll(entries.Select(entry => kind.ApplyAsync(upload, entry)));
        await store.PutRowsAsync(upload.UploadId, after, CancellationToken.None);
        await store.PutAsync(
            upload with
            {
                Done = upload.Done + after.Count(entry => entry.Outcome == ListOutcome.Done),
                Refused = upload.Refused + after.Count(entry => entry.Outcome == ListOutcome.Refused),
            },
            CancellationToken.None);
        return after.Length;
    }

    private static async Task<ListEntry[]> InOrderAsync(IListKind kind, ListUpload upload, IReadOnlyList<ListEntry> entries)
    {
        var after = new ListEntry[entries.Count];
        for (var row = 0; row < after.Length; row++)
        {
            after[row] = await kind.ApplyAsync(upload, entries[row]);
        }

        return after;
    }

    private async Task CleanAsync()
    {
        var now = Clock.GetUtcNow();
        if (now - _cleanedAt < CleanEvery)
        {
            return;
        }

        foreach (var old in await store.ListBeforeAsync((now - KeptFor).ToUnixTimeSeconds(), MostRemoved, CancellationToken.None))
        {
            await store.RemoveAsync(old, CancellationToken.None);
        }

        _cleanedAt = now;
    }
}
