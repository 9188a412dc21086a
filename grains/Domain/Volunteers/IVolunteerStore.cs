using HealthPass.Grains.Helps;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Volunteers;

/// <summary>The sessions of all volunteers, for those who look after them.</summary>
public interface IVolunteerStore
{
    /// <summary>Writes a session, or what has become of it.</summary>
    /// <param name="session">The session.</param>
    /// <param name="cancellationToken">Gives up; nothing is written.</param>
    Task PutAsync(VolunteerSession session, CancellationToken cancellationToken);

    /// <summary>Finds a session.</summary>
    /// <param name="sessionId">Its number.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null for none.</returns>
    Task<VolunteerSession?> FindAsync(Guid sessionId, CancellationToken cancellationToken);

    /// <summary>Sessions of a region, newest first.</summary>
    /// <param name="region">The region, with what lies below.</param>
    /// <param name="openAt">Those alone that go on at this time, Unix seconds; null for all.</param>
    /// <param name="before">The last session of the page before, null for the first page.</param>
    /// <param name="limit">The most rows to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Sessions.</returns>
    Task<IReadOnlyList<VolunteerSession>> ListAsync(RegionCode region, long? openAt, Guid? before, int limit, CancellationToken cancellationToken);

    /// <summary>What a volunteer has done on a day, whatever the session.</summary>
    /// <param name="account">The account.</param>
    /// <param name="day">The province's day.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Counts by kind.</returns>
    Task<IReadOnlyDictionary<HelpKind, int>> CountAsync(string account, DateOnly day, CancellationToken cancellationToken);
}
