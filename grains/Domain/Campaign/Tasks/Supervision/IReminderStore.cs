using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Campaign.Tasks.Supervision;

/// <summary>Who was reminded of what.</summary>
public interface IReminderStore
{
    /// <summary>Open dispatches, a stretch at a time.</summary>
    /// <param name="after">The id behind which to go on; empty for the beginning.</param>
    /// <param name="limit">The most rows to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>In order of id.</returns>
    Task<IReadOnlyList<Dispatches.DispatchStanding>> ReadOpenAsync(Guid after, int limit, CancellationToken cancellationToken);

    /// <summary>Which reminders were sent of a stretch of dispatches.</summary>
    /// <param name="first">The first of them, in order of id.</param>
    /// <param name="last">The last.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Those, by dispatch.</returns>
    Task<ILookup<Guid, ReminderDue>> ReadSentAsync(Guid first, Guid last, CancellationToken cancellationToken);

    /// <summary>Notes that a reminder is sent; one that was sent already changes nothing.</summary>
    /// <param name="reminder">The reminder.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it is new.</returns>
    Task<bool> AddAsync(Reminder reminder, CancellationToken cancellationToken);

    /// <summary>The reminders for those of a region.</summary>
    /// <param name="region">Exactly this region.</param>
    /// <param name="forUnit">Those for its units' officers, else those for its command centre.</param>
    /// <param name="limit">The most rows to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Newest first, of dispatches that are still open.</returns>
    Task<IReadOnlyList<Reminder>> ListAsync(RegionCode region, bool forUnit, int limit, CancellationToken cancellationToken);
}
