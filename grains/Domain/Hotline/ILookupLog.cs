using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Hotline;

/// <summary>What agents have looked up lately, for their budgets and for whoever reviews them.</summary>
public interface ILookupLog
{
    /// <summary>Takes a lookup off an agent's budgets.</summary>
    /// <param name="agent">The account.</param>
    /// <param name="now">Unix seconds.</param>
    /// <param name="perHour">The most within an hour.</param>
    /// <param name="perDay">The most within a day.</param>
    /// <param name="cancellationToken">Gives up; nothing is written.</param>
    /// <returns>0 where there was room; else in how many seconds there is again.</returns>
    Task<int> TakeAsync(string agent, long now, int perHour, int perDay, CancellationToken cancellationToken);

    /// <summary>Notes that an agent has looked people up.</summary>
    /// <param name="agent">The account.</param>
    /// <param name="look">When, for what and where from.</param>
    /// <param name="persons">Those who are shown.</param>
    /// <param name="cancellationToken">Gives up; nothing is written.</param>
    /// <returns>For each the agents who have within a day, this one counted.</returns>
    Task<IReadOnlyDictionary<PersonId, int>> NoteAsync(string agent, PersonLook look, IReadOnlyList<PersonId> persons, CancellationToken cancellationToken);

    /// <summary>How a person was looked up lately, newest first.</summary>
    /// <param name="person">The person.</param>
    /// <param name="limit">The most rows to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Within half a year.</returns>
    Task<IReadOnlyList<PersonLook>> ReadLooksAsync(PersonId person, int limit, CancellationToken cancellationToken);

    /// <summary>Whether an agent was shown somebody lately.</summary>
    /// <param name="agent">The account.</param>
    /// <param name="person">The person.</param>
    /// <param name="since">Unix seconds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether that was after the time.</returns>
    Task<bool> HasNotedAsync(string agent, PersonId person, long since, CancellationToken cancellationToken);

    /// <summary>Which of them have accounts.</summary>
    /// <param name="persons">Persons.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Accounts by person.</returns>
    Task<IReadOnlyDictionary<PersonId, string>> FindAccountsAsync(IReadOnlyList<PersonId> persons, CancellationToken cancellationToken);

    /// <summary>Adds a review, unless the same agent has one for the same reason and person within the hour.</summary>
    /// <param name="review">The review.</param>
    /// <param name="cancellationToken">Gives up; nothing is written.</param>
    /// <returns>Whether it was added.</returns>
    Task<bool> AddReviewAsync(LookupReview review, CancellationToken cancellationToken);

    /// <summary>Reviews of a region's agents, newest first.</summary>
    /// <param name="region">The region.</param>
    /// <param name="openOnly">Whether those that somebody has closed are left out.</param>
    /// <param name="before">The last of the page before, null for the first page.</param>
    /// <param name="limit">The most rows to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Reviews.</returns>
    Task<IReadOnlyList<LookupReview>> ReadReviewsAsync(RegionCode region, bool openOnly, Guid? before, int limit, CancellationToken cancellationToken);

    /// <summary>A review.</summary>
    /// <param name="reviewId">Its id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null where there is none.</returns>
    Task<LookupReview?> FindReviewAsync(Guid reviewId, CancellationToken cancellationToken);

    /// <summary>Closes a review.</summary>
    /// <param name="reviewId">Its id.</param>
    /// <param name="finding">What came of it.</param>
    /// <param name="cancellationToken">Gives up; nothing is written.</param>
    /// <returns>False where somebody was before.</returns>
    Task<bool> CloseReviewAsync(Guid reviewId, LookupFinding finding, CancellationToken cancellationToken);
}
