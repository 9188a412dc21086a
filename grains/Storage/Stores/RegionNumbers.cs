using HealthPass.Grains.Counting;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>Sums over the tallies: a region and all below it are one stretch of codes.</summary>
internal sealed class RegionNumbers(Database database) : IRegionNumbers
{
    private const string Sums = """
        SELECT node, CAST(SUM(green) AS bigint), CAST(SUM(yellow) AS bigint), CAST(SUM(red) AS bigint),
               CAST(SUM(shows) AS bigint), CAST(SUM(allow) AS bigint), CAST(SUM(check_) AS bigint), CAST(SUM(deny) AS bigint)
          FROM (
            SELECT node, green, yellow, red, 0 AS shows, 0 AS allow, 0 AS check_, 0 AS deny
              FROM registered_tally WHERE region_code >= @first AND region_code < @end
            UNION ALL
            SELECT node, 0, 0, 0, shows, 0, 0, 0
              FROM show_tally WHERE day = @day AND region_code >= @first AND region_code < @end
            UNION ALL
            SELECT node, 0, 0, 0, 0, allow, check_, deny
              FROM scan_tally WHERE day = @day AND region_code >= @first AND region_code < @end
            UNION ALL
            SELECT node, 0, 0, 0, 0, 0, 0, 0
              FROM active_sketch WHERE day = @day AND region_code = @first
          ) AS parts
         GROUP BY node ORDER BY node
        """;

    /// <inheritdoc />
    public async Task<IReadOnlyList<NodeRegionNumbers>> ReadRegionAsync(RegionCode region, DateOnly day, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            async (session, token) =>
            {
                var sketches = await session.QueryAsync(
                    "SELECT node, sketch FROM active_sketch WHERE day = @day AND region_code = @region_code",
                    reader => (Node: reader.GetString(0), Sketch: reader.GetFieldValue<byte[]>(1)),
                    token,
                    ("@day", day),
                    ("@region_code", region.Value));
                var byNode = sketches.ToDictionary(row => row.Node, row => row.Sketch);
                return await session.QueryAsync(
                    Sums,
                    reader => new NodeRegionNumbers(
                        reader.GetString(0),
                        new(reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3)),
                        reader.GetInt64(4),
                        new(reader.GetInt64(5), reader.GetInt64(6), reader.GetInt64(7)),
                        byNode.GetValueOrDefault(reader.GetString(0))),
                    token,
                    ("@first", region.Value),
                    ("@end", region.End),
                    ("@day", day));
            },
            cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<(string Node, VenueTally Tally)>> ReadVenueAsync(VenueId venue, DateOnly day, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (session, token) => session.QueryAsync(
                "SELECT node, region_code, allow, check_, deny FROM scan_tally WHERE venue_id = @venue_id AND day = @day ORDER BY node",
                reader => (
                    reader.GetString(0),
                    new VenueTally(day, venue, new(reader.GetInt64(1)), new(reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4)))),
                token,
                ("@venue_id", venue.ToString()),
                ("@day", day)),
            cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<(string Node, VenueHour Hour)>> ReadVenueHoursAsync(VenueId venue, DateOnly day, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (session, token) => session.QueryAsync(
                "SELECT node, hour, ins, outs, check_ins FROM venue_hour WHERE venue_id = @venue_id AND day = @day ORDER BY node, hour",
                reader => (
                    reader.GetString(0),
                    new VenueHour(day, reader.GetInt32(1), venue, new(reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(4)))),
                token,
                ("@venue_id", venue.ToString()),
                ("@day", day)),
            cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<(string Channel, long Persons)>> ReadChannelsAsync(RegionCode region, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (session, token) => session.QueryAsync(
                """
                SELECT channel, CAST(SUM(persons) AS bigint) FROM channel_tally
                 WHERE region_code >= @first AND region_code < @end GROUP BY channel ORDER BY channel
                """,
                reader => (reader.GetString(0), reader.GetInt64(1)),
                token,
                ("@first", region.Value),
                ("@end", region.End)),
            cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<(string Node, VenueId Venue, long Scans, long CheckIns)>> ReadScannedVenuesAsync(DateOnly day, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (session, token) => session.QueryAsync(
                """
                SELECT t.node, t.venue_id, t.allow + t.check_ + t.deny, CAST(COALESCE(h.check_ins, 0) AS bigint)
                  FROM scan_tally AS t
                  LEFT JOIN (SELECT node, venue_id, SUM(check_ins) AS check_ins FROM venue_hour WHERE day = @day GROUP BY node, venue_id) AS h
                    ON h.node = t.node AND h.venue_id = t.venue_id
                 WHERE t.day = @day
                """,
                reader => (reader.GetString(0), ScanStore.ReadVenue(reader, 1), reader.GetInt64(2), reader.GetInt64(3)),
                token,
                ("@day", day)),
            cancellationToken);
}
