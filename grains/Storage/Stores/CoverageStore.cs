using System.Data.Common;
using System.Globalization;
using HealthPass.Grains.Venues.Coverage;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>Places that should have a code, and how venues stand with theirs.</summary>
internal sealed class CoverageStore(Database database) : ICoverageStore
{
    private const string Columns =
        "expected_id, name, category, region_code, wanted, source, put_by, put_at, name_key, present, venue_id, linked_by";

    private const string InRegion = "region_code >= @first AND region_code < @end";

    // Days since 0001-01-01 of a time in Unix seconds, by the clock of Asia/Shanghai.
    private const string RegisteredDay = "((v.registered_at + 28800) / 86400 + 719162)";

    // Where a region and all below it end: in the table a code alone is kept, which a new edition of the regions moves.
    private const string End = """
        expected_venue.region_code + CASE WHEN expected_venue.region_code % 10000000000 = 0 THEN 10000000000
                                          WHEN expected_venue.region_code % 100000000 = 0 THEN 100000000
                                          WHEN expected_venue.region_code % 1000000 = 0 THEN 1000000
                                          WHEN expected_venue.region_code % 1000 = 0 THEN 1000 ELSE 1 END
        """;

    // Below nothing for a venue that never was scanned at, so that one number says both.
    private const string Since = $"CASE WHEN s.day IS NULL THEN -{RegisteredDay} ELSE s.day END";

    /// <inheritdoc />
    public Task PutAsync(ExpectedVenue expected, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(expected);
        var id = expected.ExpectedId.ToString();
        return database.WriteAsync(
            (session, token) => expected.Wanted == 0
                ? session.ExecuteAsync("DELETE FROM expected_venue WHERE expected_id = @expected_id", token, ("@expected_id", id))
                : session.ExecuteAsync(
                    """
                    INSERT INTO expected_venue
                        (expected_id, name, name_key, category, region_code, wanted, present, venue_id, linked_by, source, put_by, put_at)
                    VALUES (@expected_id, @name, @name_key, @category, @region_code, @wanted, 0, NULL, '', @source, @put_by, @put_at)
                    ON CONFLICT (expected_id) DO UPDATE
                       SET name = excluded.name, name_key = excluded.name_key, wanted = excluded.wanted, source = excluded.source,
                           put_by = excluded.put_by, put_at = excluded.put_at
                    """,
                    token,
                    ("@expected_id", id),
                    ("@name", expected.Name),
                    ("@name_key", expected.NameKey),
                    ("@category", expected.Category),
                    ("@region_code", expected.Region.Value),
                    ("@wanted", expected.Wanted),
                    ("@source", expected.Source),
                    ("@put_by", expected.PutBy),
                    ("@put_at", expected.PutAt)),
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<ExpectedVenue?> FindAsync(Guid expectedId, CancellationToken cancellationToken) => (await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"SELECT {Columns} FROM expected_venue WHERE expected_id = @expected_id", ReadExpected, token, ("@expected_id", expectedId.ToString())),
        cancellationToken)).SingleOrDefault();

    /// <inheritdoc />
    public Task LinkAsync(Guid expectedId, VenueId? venue, string by, CancellationToken cancellationToken) => database.WriteAsync(
        (session, token) => session.ExecuteAsync(
            "UPDATE expected_venue SET venue_id = @venue_id, linked_by = @linked_by, present = @present WHERE expected_id = @expected_id",
            token,
            ("@venue_id", venue?.ToString()),
            ("@linked_by", venue is null ? string.Empty : by),
            ("@present", venue is null ? 0 : 1),
            ("@expected_id", expectedId.ToString())),
        cancellationToken);

    /// <inheritdoc />
    public Task SeeAsync(DateOnly day, CancellationToken cancellationToken) => database.WriteAsync(
        (session, token) => session.ExecuteAsync(
            """
            INSERT INTO venue_seen (venue_id, day)
            SELECT DISTINCT t.venue_id, CAST(@number AS integer) FROM scan_tally AS t
              LEFT JOIN venue_seen AS s ON s.venue_id = t.venue_id
             WHERE t.day = @day AND (s.day IS NULL OR s.day < @number)
            ON CONFLICT (venue_id) DO UPDATE SET day = excluded.day
            """,
            token,
            ("@number", day.DayNumber),
            ("@day", day)),
        cancellationToken);

    /// <inheritdoc />
    public Task MatchAsync(bool all, CancellationToken cancellationToken)
    {
        var open = all ? string.Empty : " AND expected_venue.present = 0";
        return database.WriteAsync(
            async (session, token) =>
            {
                // What an official has said stays until the venue is no more.
                _ = await session.ExecuteAsync(
                    """
                    UPDATE expected_venue SET venue_id = NULL, linked_by = '', present = 0
                     WHERE venue_id IS NOT NULL AND venue_id IN (SELECT venue_id FROM venue_directory WHERE standing = 'ended')
                    """,
                    token);
                // Only what has changed is written: this runs every minute.
                _ = await session.ExecuteAsync(
                    $"""
                    UPDATE expected_venue SET venue_id = found.venue_id
                      FROM (SELECT expected_venue.expected_id, min(v.venue_id) AS venue_id
                              FROM expected_venue
                              LEFT JOIN venue_directory AS v
                                ON v.name_key = expected_venue.name_key AND v.category = expected_venue.category
                               AND v.region_code >= expected_venue.region_code AND v.region_code < {End} AND v.standing <> 'ended'
                             WHERE expected_venue.name <> '' AND expected_venue.linked_by = ''{open}
                             GROUP BY expected_venue.expected_id) AS found
                     WHERE found.expected_id = expected_venue.expected_id AND expected_venue.venue_id IS DISTINCT FROM found.venue_id
                    """,
                    token);
                _ = await session.ExecuteAsync(
                    """
                    UPDATE expected_venue SET present = CASE WHEN venue_id IS NULL THEN 0 ELSE 1 END
                     WHERE name <> '' AND present <> CASE WHEN venue_id IS NULL THEN 0 ELSE 1 END
                    """,
                    token);

                // Places with a name of their own are not counted among the number of the rest.
                return await session.ExecuteAsync(
                    $"""
                    UPDATE expected_venue SET present = found.present
                      FROM (SELECT expected_venue.expected_id,
                                   (SELECT CASE WHEN COUNT(*) < expected_venue.wanted THEN CAST(COUNT(*) AS integer) ELSE expected_venue.wanted END
                                      FROM venue_directory AS v
                                     WHERE v.region_code >= expected_venue.region_code AND v.region_code < {End}
                                       AND v.category = expected_venue.category AND v.standing <> 'ended'
                                       AND NOT EXISTS (SELECT 1 FROM expected_venue AS named WHERE named.venue_id = v.venue_id)) AS present
                              FROM expected_venue
                             WHERE expected_venue.name = '') AS found
                     WHERE found.expected_id = expected_venue.expected_id AND found.present <> expected_venue.present
                    """,
                    token);
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<CoverageCell>> CountAsync(
        RegionCode region, RegionLevel level, DateOnly today, CoverageTerms terms, CancellationToken cancellationToken)
    {
        var unit = RegionUnits.Of(level);
        var cells = new Dictionary<(long Region, string Category), CoverageCell>();
        var (expected, venues) = await database.ReadAsync(
            async (session, token) => (
                await session.QueryAsync(
                    $"""
                    SELECT region_code / @unit * @unit AS part, category, CAST(SUM(wanted) AS bigint), CAST(SUM(present) AS bigint)
                      FROM expected_venue WHERE {InRegion} GROUP BY 1, 2
                    """,
                    reader => (Region: reader.GetInt64(0), Category: reader.GetString(1), Expected: reader.GetInt64(2), Present: reader.GetInt64(3)),
                    token,
                    ("@unit", unit),
                    ("@first", region.Value),
                    ("@end", region.End)),
                await session.QueryAsync(
                    $"""
                    SELECT v.region_code / @unit * @unit AS part, v.category, v.standing, {Since} AS since, CAST(COUNT(*) AS bigint)
                      FROM venue_directory AS v LEFT JOIN venue_seen AS s ON s.venue_id = v.venue_id
                     WHERE v.region_code >= @first AND v.region_code < @end AND v.standing <> 'ended'
                     GROUP BY 1, 2, 3, 4
                    """,
                    reader => (
                        Region: reader.GetInt64(0), Category: reader.GetString(1), Standing: StandingOf(reader.GetString(2)), Since: reader.GetInt64(3), Venues: reader.GetInt64(4)),
                    token,
                    ("@unit", unit),
                    ("@first", region.Value),
                    ("@end", region.End))),
            cancellationToken);
        foreach (var row in expected)
        {
            cells[(row.Region, row.Category)] = new(new(row.Region), row.Category, row.Expected, row.Present, 0, 0, 0, 0, 0, 0);
        }

        foreach (var row in venues)
        {
            if (CoverageRule.Of(row.Standing, DayOf(row.Since), row.Since > 0, today, terms) is { } state)
            {
                var cell = cells.GetValueOrDefault((row.Region, row.Category)) ?? new(new(row.Region), row.Category, 0, 0, 0, 0, 0, 0, 0, 0);
                cells[(row.Region, row.Category)] = cell.With(state, row.Venues);
            }
        }

        return [.. cells.Values.OrderBy(cell => cell.Region.Value).ThenBy(cell => cell.Category, StringComparer.Ordinal)];
    }

    /// <inheritdoc />
    public async Task<(long Expected, long Present)> SumAsync(RegionCode region, CancellationToken cancellationToken) => (await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"SELECT CAST(COALESCE(SUM(wanted), 0) AS bigint), CAST(COALESCE(SUM(present), 0) AS bigint) FROM expected_venue WHERE {InRegion}",
            reader => (reader.GetInt64(0), reader.GetInt64(1)),
            token,
            ("@first", region.Value),
            ("@end", region.End)),
        cancellationToken)).Single();

    /// <inheritdoc />
    public async Task<IReadOnlyList<(RegionCode Region, long Expected, long Present)>> SumsAsync(CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            "SELECT region_code, CAST(SUM(wanted) AS bigint), CAST(SUM(present) AS bigint) FROM expected_venue GROUP BY region_code ORDER BY region_code",
            reader => (new RegionCode(reader.GetInt64(0)), reader.GetInt64(1), reader.GetInt64(2)),
            token),
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<CoveragePlace>> ListAsync(CoverageQuery query, CoverageTerms terms, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.State == CoverageState.Missing ? await ListMissingAsync(query, cancellationToken) : await ListVenuesAsync(query, terms, cancellationToken);
    }

    private async Task<IReadOnlyList<CoveragePlace>> ListMissingAsync(CoverageQuery query, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"""
            SELECT {Columns} FROM expected_venue
             WHERE {InRegion} AND present < wanted AND expected_id > @after{CategoryOf(query)} ORDER BY expected_id LIMIT @limit
            """,
            reader =>
            {
                var row = ReadExpected(reader);
                return new CoveragePlace(
                    row.ExpectedId.ToString(), null, row.ExpectedId, row.Name, row.Category, row.Region, string.Empty, default, null, false, row.Wanted, row.Present, row.Source);
            },
            token,
            ("@first", query.Region.Value),
            ("@end", query.Region.End),
            ("@after", query.After),
            ("@category", query.Category ?? string.Empty),
            ("@limit", query.Limit)),
        cancellationToken);

    private async Task<IReadOnlyList<CoveragePlace>> ListVenuesAsync(CoverageQuery query, CoverageTerms terms, CancellationToken cancellationToken)
    {
        var (first, last) = CoverageRule.DaysOf(query.State, query.Today, terms);
        var standing = query.State switch
        {
            CoverageState.InReview => VenueStanding.InReview,
            CoverageState.Suspended => VenueStanding.Suspended,
            _ => VenueStanding.InUse,
        };
        var found = new List<CoveragePlace>();
        var after = query.After;

        // Quiet and active share some days, which the rule tells apart: as many stretches are read as give a page.
        while (found.Count < query.Limit)
        {
            var place = after;
            var rows = await database.ReadAsync(
                (session, token) => session.QueryAsync(
                    $"""
                    SELECT v.venue_id, v.name, v.category, v.region_code, v.address, v.standing, {Since} AS since
                      FROM venue_directory AS v LEFT JOIN venue_seen AS s ON s.venue_id = v.venue_id
                     WHERE v.region_code >= @first AND v.region_code < @end AND v.standing = @standing AND v.venue_id > @after
                       AND COALESCE(s.day, {RegisteredDay}) BETWEEN @from AND @to{CategoryOf(query, "v.")}
                     ORDER BY v.venue_id LIMIT @limit
                    """,
                    ReadVenue,
                    token,
                    ("@first", query.Region.Value),
                    ("@end", query.Region.End),
                    ("@standing", standing.ToWire()),
                    ("@after", place),
                    ("@from", first.DayNumber),
                    ("@to", last.DayNumber),
                    ("@category", query.Category ?? string.Empty),
                    ("@limit", query.Limit)),
                cancellationToken);
            found.AddRange(rows.Where(row => CoverageRule.Of(row.Standing, row.Since!.Value, row.Scanned, query.Today, terms) == query.State).Take(query.Limit - found.Count));
            if (rows.Count < query.Limit)
            {
                break;
            }

            after = rows[^1].Key;
        }

        return found;
    }

    private static string CategoryOf(CoverageQuery query, string table = "") => query.Category is null ? " AND @category = ''" : $" AND {table}category = @category";

    private static CoveragePlace ReadVenue(DbDataReader reader)
    {
        var since = reader.GetInt64(6);
        return new(
            reader.GetString(0), ScanStore.ReadVenue(reader, 0), null, reader.GetString(1), reader.GetString(2), new(reader.GetInt64(3)), reader.GetString(4),
            StandingOf(reader.GetString(5)), DayOf(since), since > 0, 1, 1, string.Empty);
    }

    private static ExpectedVenue ReadExpected(DbDataReader reader) => new(
        Guid.Parse(reader.GetString(0), CultureInfo.InvariantCulture), reader.GetString(1), reader.GetString(2), new(reader.GetInt64(3)), reader.GetInt32(4), reader.GetString(5),
        reader.GetString(6), reader.GetInt64(7))
    {
        NameKey = reader.GetString(8),
        Present = reader.GetInt32(9),
        Venue = reader.IsDBNull(10) ? null : ScanStore.ReadVenue(reader, 10),
        LinkedBy = reader.GetString(11),
    };

    private static DateOnly DayOf(long number) => DateOnly.FromDayNumber((int)Math.Abs(number));

    // A word of a later build is nothing that this one counts as in use.
    private static VenueStanding StandingOf(string text) => VenueStandings.TryParse(text, out var standing) ? standing : VenueStanding.Suspended;
}
