using System.Data.Common;
using HealthPass.Grains.Counting.Publishing;
using HealthPass.Kernel.Regions;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>What was published.</summary>
internal sealed class PublishedStore(Database database) : IPublishedStore
{
    private const int DropAtOnce = 2_000;

    private const string Columns = "region_code, registered, green, yellow, red, active, shows, allow, check_, deny";

    private static readonly RowStatement Put = new("published_count", ["day", "slot", "next", .. Columns.Split(", ")], "ON CONFLICT (region_code, day, slot) DO NOTHING");

    /// <inheritdoc />
    public Task<Release> KeepAsync(Release release, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(release);
        return database.WriteAsync(
            async (session, token) =>
            {
                await Put.WriteAsync(session, release.Regions, row => Values(release, row), token);
                var kept = await ReadAsync(session, "slot = @slot", token, ("@slot", release.Slot));
                return kept is null || kept.Regions.ToHashSet().SetEquals(release.Regions) ? release : kept;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<Release?> ReadLatestAsync(CancellationToken cancellationToken) => database.ReadAsync(
        (session, token) => ReadAsync(session, "slot = (SELECT MAX(slot) FROM published_count)", token), cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<PublishedDay>> ReadDaysAsync(
        IReadOnlyList<RegionCode> regions, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(regions);
        return await database.ReadAsync(
            async (session, token) =>
            {
                var days = new List<PublishedDay>();
                foreach (var region in regions)
                {
                    days.AddRange(await session.QueryAsync(
                        $"""
                        SELECT {Columns}, day FROM published_count AS p
                         WHERE region_code = @region AND day >= @from AND day <= @to
                           AND slot = (SELECT MAX(slot) FROM published_count AS l WHERE l.region_code = p.region_code AND l.day = p.day)
                         ORDER BY day
                        """,
                        reader => new PublishedDay(reader.GetFieldValue<DateOnly>(10), Read(reader)),
                        token,
                        ("@region", region.Value),
                        ("@from", from),
                        ("@to", to)));
                }

                return days;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<(long Slot, PublishedCounts Counts)>> ReadCurveAsync(RegionCode region, DateOnly day, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (session, token) => session.QueryAsync(
                $"SELECT {Columns}, slot FROM published_count WHERE region_code = @region AND day = @day ORDER BY slot",
                reader => (reader.GetInt64(10), Read(reader)),
                token,
                ("@region", region.Value),
                ("@day", day)),
            cancellationToken);

    /// <inheritdoc />
    public Task DropAsync(DateOnly before, CancellationToken cancellationToken) => database.DeleteInStretchesAsync(
        """
        DELETE FROM published_count WHERE (region_code, day, slot) IN (
            SELECT region_code, day, slot FROM published_count AS p
             WHERE day < @before
               AND slot < (SELECT MAX(slot) FROM published_count AS l WHERE l.region_code = p.region_code AND l.day = p.day)
             LIMIT @limit)
        """,
        DropAtOnce,
        cancellationToken,
        ("@before", before));

    private static async Task<Release?> ReadAsync(
        DbSession session, string which, CancellationToken cancellationToken, params (string, object?)[] arguments)
    {
        var rows = await session.QueryAsync(
            $"SELECT {Columns}, slot, next, day FROM published_count WHERE {which} ORDER BY region_code",
            reader => (Counts: Read(reader), Slot: reader.GetInt64(10), Next: reader.GetInt64(11), Day: reader.GetFieldValue<DateOnly>(12)),
            cancellationToken,
            arguments);
        return rows.Count == 0 ? null : new(rows[0].Slot, rows[0].Next, rows[0].Day, [.. rows.Select(row => row.Counts)]);
    }

    private static PublishedCounts Read(DbDataReader reader) => new(
        new(reader.GetInt64(0)), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5),
        reader.GetInt64(6), reader.GetInt64(7), reader.GetInt64(8), reader.GetInt64(9));

    private static object?[] Values(Release release, PublishedCounts row) =>
    [
        release.Day, release.Slot, release.Next,
        row.Code.Value, row.Registered, row.Green, row.Yellow, row.Red, row.Active, row.Shows, row.Allow, row.Check, row.Deny,
    ];
}
