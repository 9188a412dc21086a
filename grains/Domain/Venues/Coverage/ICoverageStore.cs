using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Venues.Coverage;

/// <summary>Places that should have a code, and how venues stand with theirs.</summary>
public interface ICoverageStore
{
    /// <summary>Puts a place on the list, or in the place of what is there under its id; which venue it is stays.</summary>
    /// <param name="expected">The place; one that is wanted no more is taken off.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task PutAsync(ExpectedVenue expected, CancellationToken cancellationToken);

    /// <summary>Finds a place.</summary>
    /// <param name="expectedId">Its id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The place, null for an id that none has.</returns>
    Task<ExpectedVenue?> FindAsync(Guid expectedId, CancellationToken cancellationToken);

    /// <summary>Says which venue a place is.</summary>
    /// <param name="expectedId">The place.</param>
    /// <param name="venue">The venue; null leaves it to the names again.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task LinkAsync(Guid expectedId, VenueId? venue, string by, CancellationToken cancellationToken);

    /// <summary>Notes at which venues was scanned on a day.</summary>
    /// <param name="day">The day in Asia/Shanghai.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task SeeAsync(DateOnly day, CancellationToken cancellationToken);

    /// <summary>Looks which places have a code.</summary>
    /// <param name="all">Whether those are looked at again that have one: a venue ends, or gets another name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task MatchAsync(bool all, CancellationToken cancellationToken);

    /// <summary>How the venues of a region stand, by the regions of a level below it and by category.</summary>
    /// <param name="region">The region and below.</param>
    /// <param name="level">The level to tell apart; what lies above it is told of its own region.</param>
    /// <param name="today">The day now.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A cell for each of which there is anything, in order of region and category.</returns>
    Task<IReadOnlyList<CoverageCell>> CountAsync(RegionCode region, RegionLevel level, DateOnly today, CoverageTerms terms, CancellationToken cancellationToken);

    /// <summary>How many places of a region should have a code and how many have.</summary>
    /// <param name="region">The region and below.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<(long Expected, long Present)> SumAsync(RegionCode region, CancellationToken cancellationToken);

    /// <summary>The same for every region that places are listed in, without what lies below.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<(RegionCode Region, long Expected, long Present)>> SumsAsync(CancellationToken cancellationToken);

    /// <summary>Places one by one, in order of their keys.</summary>
    /// <param name="query">Which.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<CoveragePlace>> ListAsync(CoverageQuery query, CoverageTerms terms, CancellationToken cancellationToken);
}
