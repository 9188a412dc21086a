namespace HealthPass.Storage.Common;

/// <summary>Forgets sketches of active persons, of which the history keeps the estimate.</summary>
internal static class SketchRetention
{
    // A sketch has kilobytes and a day tens of thousands.
    private const int Stretch = 500;

    // A day that was never computed, or whose nodes are still waited for, has no other record of who was active.
    private const string Drop = """
        DELETE FROM active_sketch WHERE (day, region_code, node) IN (
            SELECT day, region_code, node FROM active_sketch
             WHERE day < @day AND day IN (SELECT day FROM history_day WHERE settled = 1)
             LIMIT @limit)
        """;

    /// <summary>Deletes them, one stretch at a time.</summary>
    public static Task<long> DropBeforeAsync(Database database, DateOnly day, CancellationToken cancellationToken) =>
        database.DeleteInStretchesAsync(Drop, Stretch, cancellationToken, ("@day", day));
}
