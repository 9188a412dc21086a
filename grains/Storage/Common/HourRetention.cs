namespace HealthPass.Storage.Common;

/// <summary>Forgets who passed at venues hour by hour.</summary>
internal static class HourRetention
{
    private const int Stretch = 5_000;

    private const string Drop = """
        DELETE FROM venue_hour WHERE (node, day, hour, venue_id) IN (SELECT node, day, hour, venue_id FROM venue_hour WHERE day < @day LIMIT @limit)
        """;

    /// <summary>Deletes them, one stretch at a time.</summary>
    public static Task<long> DropBeforeAsync(Database database, DateOnly day, CancellationToken cancellationToken) =>
        database.DeleteInStretchesAsync(Drop, Stretch, cancellationToken, ("@day", day));
}
