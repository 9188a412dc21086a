namespace HealthPass.Verification.Records;

/// <summary>Forgets what is too old: scan records, and the sketches behind figures that are kept. Tallies are small, name nobody and stay.</summary>
public interface IRetentionStore
{
    /// <summary>Deletes the scan records of all days before one.</summary>
    /// <param name="day">The first day to keep, in Asia/Shanghai.</param>
    /// <param name="cancellationToken">Stops between two steps; what is deleted stays deleted.</param>
    /// <returns>Days dropped on PostgreSQL, rows deleted on SQLite: more than 0 where anything was left to forget.</returns>
    Task<long> DropBeforeAsync(DateOnly day, CancellationToken cancellationToken);

    /// <summary>Deletes the sketches of active persons of all days before one whose history is settled.</summary>
    /// <param name="day">The first day to keep, in Asia/Shanghai.</param>
    /// <param name="cancellationToken">Stops between two steps; what is deleted stays deleted.</param>
    /// <returns>Rows deleted.</returns>
    Task<long> DropSketchesBeforeAsync(DateOnly day, CancellationToken cancellationToken);

    /// <summary>Deletes who passed at venues hour by hour on all days before one: the tallies of the days themselves stay.</summary>
    /// <param name="day">The first day to keep, in Asia/Shanghai.</param>
    /// <param name="cancellationToken">Stops between two steps; what is deleted stays deleted.</param>
    /// <returns>Rows deleted.</returns>
    Task<long> DropHoursBeforeAsync(DateOnly day, CancellationToken cancellationToken);
}
