using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Helps;

/// <summary>Counts helps exactly: a row each, which names the session and the day, and nobody.</summary>
public interface IHelpLedger
{
    /// <summary>Counts a help; one that was counted already changes nothing.</summary>
    /// <param name="help">The help.</param>
    /// <param name="day">The province's day.</param>
    /// <param name="cancellationToken">Gives up; nothing is written.</param>
    /// <returns>Whether it is counted since now.</returns>
    Task<bool> AddAsync(Help help, DateOnly day, CancellationToken cancellationToken);

    /// <summary>The helps of sessions.</summary>
    /// <param name="sessions">The sessions; few.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Counts by session and kind.</returns>
    Task<IReadOnlyDictionary<Guid, IReadOnlyDictionary<HelpKind, int>>> ReadAsync(IReadOnlyList<Guid> sessions, CancellationToken cancellationToken);

    /// <summary>The helps of a region.</summary>
    /// <param name="region">The region, with what lies below.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="limit">The most rows to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Counts, newest day first.</returns>
    Task<IReadOnlyList<HelpCount>> ReadAsync(RegionCode region, DateOnly from, DateOnly to, int limit, CancellationToken cancellationToken);
}
