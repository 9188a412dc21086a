using System.Data.Common;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>The directory of venues.</summary>
internal sealed class VenueDirectory(Database database) : IVenueDirectory
{
    private const string Columns =
        "venue_id, name, category, region_code, registered_at, standing, reviewed, ended_at, address, credit_code, registered_by, name_key, address_key, keeper";

    private const string InRegion = "region_code >= @first AND region_code < @end";

    /// <inheritdoc />
    public Task PutAsync(VenueEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return database.WriteAsync(
            (session, token) => session.ExecuteAsync(
                $"""
                INSERT INTO venue_directory ({Columns}, name_head)
                VALUES (@venue_id, @name, @category, @region_code, @registered_at, @standing, @reviewed, @ended_at, @address, @credit_code, @registered_by,
                        @name_key, @address_key, @keeper, @name_head)
                ON CONFLICT (venue_id) DO UPDATE
                   SET name = excluded.name, category = excluded.category, region_code = excluded.region_code,
                       registered_at = excluded.registered_at, standing = excluded.standing, reviewed = excluded.reviewed, ended_at = excluded.ended_at,
                       address = excluded.address, credit_code = excluded.credit_code, registered_by = excluded.registered_by,
                       name_key = excluded.name_key, address_key = excluded.address_key, keeper = excluded.keeper, name_head = excluded.name_head
                """,
                token,
                ("@venue_id", entry.VenueId.ToString()),
                ("@name", entry.Name),
                ("@category", entry.Category),
                ("@region_code", entry.Region.Value),
                ("@registered_at", entry.RegisteredAt),
                ("@standing", entry.Standing.ToWire()),
                ("@reviewed", entry.Reviewed ? 1 : 0),
                ("@ended_at", entry.EndedAt),
                ("@address", entry.Address),
                ("@credit_code", entry.CreditCode),
                ("@registered_by", entry.RegisteredBy),
                ("@name_key", entry.NameKey),
                ("@address_key", entry.AddressKey),
                ("@keeper", entry.Keeper),
                ("@name_head", VenueLikeness.HeadOf(entry.NameKey))),
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<VenueEntry>> ListAsync(RegionCode region, VenueId after, int limit, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (session, token) => session.QueryAsync(
                $"""
                SELECT {Columns} FROM venue_directory
                 WHERE {InRegion} AND venue_id > @after ORDER BY venue_id LIMIT @limit
                """,
                Read,
                token,
                ("@first", region.Value),
                ("@end", region.End),

                // The text form keeps the order of the numbers, and the id that is no venue comes before all.
                ("@after", after.ToString()),
                ("@limit", limit)),
            cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<VenueEntry>> ListSinceAsync(long since, VenueId after, int limit, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (session, token) => session.QueryAsync(
                $"""
                SELECT {Columns} FROM venue_directory
                 WHERE registered_at >= @since AND standing = 'in_use' AND venue_id > @after ORDER BY venue_id LIMIT @limit
                """,
                Read,
                token,
                ("@since", since),
                ("@after", after.ToString()),
                ("@limit", limit)),
            cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<VenueEntry>> SearchAsync(VenueQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var conditions = new List<string> { InRegion, "venue_id > @after" };
        var arguments = new List<(string, object?)>
        {
            ("@first", query.Region.Value), ("@end", query.Region.End), ("@after", query.After.ToString()), ("@limit", query.Limit),
        };
        if (query.Standing is { } standing)
        {
            conditions.Add("standing = @standing");
            arguments.Add(("@standing", standing.ToWire()));
        }

        if (query.RegisteredBy is { } owner)
        {
            conditions.Add("(registered_by = @registered_by OR keeper = @registered_by)");
            arguments.Add(("@registered_by", owner));
        }

        if (query.Name.Length > 0)
        {
            conditions.Add("replace(name, @name, '') <> name");
            arguments.Add(("@name", query.Name));
        }

        return await database.ReadAsync(
            (session, token) => session.QueryAsync(
                $"SELECT {Columns} FROM venue_directory WHERE {string.Join(" AND ", conditions)} ORDER BY venue_id LIMIT @limit", Read, token, [.. arguments]),
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<VenueEntry>> FindLikeAsync(
        RegionCode place, string nameHead, string creditCode, string addressKey, int limit, CancellationToken cancellationToken)
    {
        (string Condition, string Value)[] ways = [("name_head = @value", nameHead), ("credit_code = @value AND credit_code <> ''", creditCode), ("address_key = @value AND address_key <> ''", addressKey)];
        var found = new Dictionary<VenueId, VenueEntry>();
        foreach (var (condition, value) in ways.Where(way => way.Value.Length > 0))
        {
            var rows = await database.ReadAsync(
                (session, token) => session.QueryAsync(
                    $"SELECT {Columns} FROM venue_directory WHERE {condition} AND {InRegion} ORDER BY venue_id LIMIT @limit",
                    Read,
                    token,
                    ("@value", value),
                    ("@first", place.Value),
                    ("@end", place.End),
                    ("@limit", limit)),
                cancellationToken);
            foreach (var row in rows)
            {
                found[row.VenueId] = row;
            }
        }

        return [.. found.Values];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<VenueCount>> CountAsync(RegionCode region, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"""
            SELECT level, standing, reviewed, CAST(COUNT(*) AS bigint)
              FROM (SELECT standing, reviewed,
                           CASE WHEN region_code % 1000 <> 0 THEN 5 WHEN region_code % 1000000 <> 0 THEN 4 WHEN region_code % 100000000 <> 0 THEN 3
                                WHEN region_code % 10000000000 <> 0 THEN 2 ELSE 1 END AS level
                      FROM venue_directory WHERE {InRegion}) AS venues
             GROUP BY level, standing, reviewed ORDER BY level, standing, reviewed
            """,
            reader => new VenueCount((RegionLevel)reader.GetInt32(0), StandingOf(reader.GetString(1)), reader.GetInt32(2) != 0, reader.GetInt64(3)),
            token,
            ("@first", region.Value),
            ("@end", region.End)),
        cancellationToken);

    /// <inheritdoc />
    public async Task<VenueEntry?> FindAsync(VenueId id, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            (session, token) => session.QueryAsync(
                $"SELECT {Columns} FROM venue_directory WHERE venue_id = @venue_id",
                Read,
                token,
                ("@venue_id", id.ToString())),
            cancellationToken);
        return rows.SingleOrDefault();
    }

    private static VenueEntry Read(DbDataReader reader) => new(
        ScanStore.ReadVenue(reader, 0), reader.GetString(1), reader.GetString(2), new(reader.GetInt64(3)), reader.GetInt64(4))
    {
        Standing = StandingOf(reader.GetString(5)),
        Reviewed = reader.GetInt32(6) != 0,
        EndedAt = reader.GetInt64(7),
        Address = reader.GetString(8),
        CreditCode = reader.GetString(9),
        RegisteredBy = reader.GetString(10),
        NameKey = reader.GetString(11),
        AddressKey = reader.GetString(12),
        Keeper = reader.GetString(13),
    };

    // A word of a later build is nothing that this one lets anybody in by.
    private static VenueStanding StandingOf(string text) => VenueStandings.TryParse(text, out var standing) ? standing : VenueStanding.Suspended;
}
