namespace HealthPass.Grains.Audit;

/// <summary>
/// Searches the trail. Lines are looked through in their order and no index is kept for it: the trail is written thousands of times for
/// each time it is searched. Times are found by halving, and one call looks at a bounded number of lines and says how far it came.
/// </summary>
/// <param name="store">The trail.</param>
public sealed class AuditSearch(IAuditStore store)
{
    /// <summary>The most lines that one call looks at.</summary>
    public const int MostLooked = 100_000;

    private const int Page = 2_000;

    /// <summary>Searches.</summary>
    /// <param name="query">What for.</param>
    /// <param name="edge">The line behind which, or going backwards before which, to begin; null for the first or last.</param>
    /// <param name="newestFirst">Whether to go backwards.</param>
    /// <param name="limit">The most lines to find.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<AuditMatches> FindAsync(AuditQuery query, long? edge, bool newestFirst, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var length = (await store.ReadHeadAsync(cancellationToken))?.Sequence ?? 0;
        var first = query.From is { } from ? await FirstNotBeforeAsync(from, length, cancellationToken) : 1;
        var end = query.To is { } to ? await FirstNotBeforeAsync(to, length, cancellationToken) : length + 1;
        var found = new List<AuditEntry>();
        var at = newestFirst ? Math.Min(edge ?? end, end) : Math.Max(edge ?? 0, first - 1);
        for (var looked = 0; looked < MostLooked;)
        {
            var size = Math.Min(Page, query.TakesAll ? limit - found.Count : Page);
            var page = newestFirst ? await store.ReadBeforeAsync(at, size, cancellationToken) : await store.ReadAsync(at, size, cancellationToken);
            foreach (var line in page)
            {
                if (line.Sequence < first || line.Sequence >= end)
                {
                    return new(found, at, false);
                }

                at = line.Sequence;
                looked++;
                if (query.Takes(line))
                {
                    found.Add(line);
                    if (found.Count == limit)
                    {
                        return new(found, at, newestFirst ? at > first : at < end - 1);
                    }
                }
            }

            if (page.Count < size)
            {
                return new(found, at, false);
            }
        }

        return new(found, at, true);
    }

    // There is one writer, and its lines are in the order of their times.
    private async Task<long> FirstNotBeforeAsync(DateTimeOffset time, long length, CancellationToken cancellationToken)
    {
        var (low, high) = (1L, length + 1);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (await store.ReadAsync(middle - 1, 1, cancellationToken) is not [var line] || line.At >= time)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
