using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Counting.Publishing;

/// <summary>Keeps what was published: the history that everybody may read is made of it alone.</summary>
public interface IPublishedStore
{
    /// <summary>Keeps a release. One that is there for the same time stays as it is.</summary>
    /// <param name="release">The release.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The release that is kept for the time: this one, or that of another process that was first.</returns>
    Task<Release> KeepAsync(Release release, CancellationToken cancellationToken);

    /// <summary>The newest release.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null before the first.</returns>
    Task<Release?> ReadLatestAsync(CancellationToken cancellationToken);

    /// <summary>Regions' numbers as they were last published on days.</summary>
    /// <param name="regions">The regions.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>One row a region and day, in order of day.</returns>
    Task<IReadOnlyList<PublishedDay>> ReadDaysAsync(IReadOnlyList<RegionCode> regions, DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>A region's numbers of a day, release by release.</summary>
    /// <param name="region">The region.</param>
    /// <param name="day">The day.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The time of each release, Unix seconds, and the numbers, in order.</returns>
    Task<IReadOnlyList<(long Slot, PublishedCounts Counts)>> ReadCurveAsync(RegionCode region, DateOnly day, CancellationToken cancellationToken);

    /// <summary>Forgets the releases of days before one, but for the last of each day.</summary>
    /// <param name="before">The first day that is kept whole.</param>
    /// <param name="cancellationToken">Stops between two steps.</param>
    Task DropAsync(DateOnly before, CancellationToken cancellationToken);
}
