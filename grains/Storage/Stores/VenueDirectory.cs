using System.Data.Common;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>The directory of venues.</summary>
internal sealed class VenueDirectory(Database database) : IVenueDirectory
{
    /// <inheritdoc />
    public Task PutAsync(VenueEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return database.WriteAsync(
            (session, token) => session.ExecuteAsync(
                """
                INSERT INTO venue_directory (venue_id, name, category, region_code, registered_at)
                VALUES (@venue_id, @name, @category, @region_code, @registered_at)
                ON CONFLICT (venue_id) DO UPDATE
                   SET name = excluded.name, category = excluded.category, region_code = excluded.region_code,
                       registered_at = excluded.registered_at
                """,
                token,
                ("@venue_id", entry.VenueId.ToString()),
                ("@name", entry.Name),
                ("@category", entry.Category),
                ("@region_code", entry.Region.Value),
                ("@registered_at", entry.RegisteredAt)),
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<VenueEntry>> ListAsync(RegionCode region, VenueId after, int limit, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (session, token) => session.QueryAsync(
                """
                SELECT venue_id, name, category, region_code, registered_at FROM venue_directory
                 WHERE region_code >= @first AND region_code < @end AND venue_id > @after ORDER BY venue_id LIMIT @limit
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
                """
                SELECT venue_id, name, category, region_code, registered_at FROM venue_directory
                 WHERE registered_at >= @since AND venue_id > @after ORDER BY venue_id LIMIT @limit
                """,
                Read,
                token,
                ("@since", since),
                ("@after", after.ToString()),
                ("@limit", limit)),
            cancellationToken);

    /// <inheritdoc />
    public async Task<VenueEntry?> FindAsync(VenueId id, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            (session, token) => session.QueryAsync(
                "SELECT venue_id, name, category, region_code, registered_at FROM venue_directory WHERE venue_id = @venue_id",
                Read,
                token,
                ("@venue_id", id.ToString())),
            cancellationToken);
        return rows.SingleOrDefault();
    }

    private static VenueEntry Read(DbDataReader reader) => new(
        ScanStore.ReadVenue(reader, 0), reader.GetString(1), reader.GetString(2), new(reader.GetInt64(3)), reader.GetInt64(4));
}
