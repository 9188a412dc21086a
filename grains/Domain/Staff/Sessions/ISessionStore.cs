namespace HealthPass.Grains.Staff.Sessions;

/// <summary>Sessions of staff.</summary>
public interface ISessionStore
{
    /// <summary>Adds one; where there would be too many of its account, the oldest end.</summary>
    /// <param name="session">The session.</param>
    /// <param name="most">How many the account may have.</param>
    /// <param name="cancellationToken">Gives up; nothing is written.</param>
    Task AddAsync(StaffSession session, int most, CancellationToken cancellationToken);

    /// <summary>Finds one.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The session, or null.</returns>
    Task<StaffSession?> FindAsync(Guid sessionId, CancellationToken cancellationToken);

    /// <summary>An account's sessions that go on, newest first.</summary>
    /// <param name="userName">The account.</param>
    /// <param name="now">Unix seconds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Sessions.</returns>
    Task<IReadOnlyList<StaffSession>> ListAsync(string userName, long now, CancellationToken cancellationToken);

    /// <summary>Sessions that have changed.</summary>
    /// <param name="after">The number of the last change that is known, -1 for none.</param>
    /// <param name="now">Unix seconds; those whose time is over are left out.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Sessions as they are now.</returns>
    Task<IReadOnlyList<StaffSession>> ReadChangedAsync(long after, long now, CancellationToken cancellationToken);

    /// <summary>Ends an account's sessions.</summary>
    /// <param name="userName">The account.</param>
    /// <param name="only">This one alone, null for all.</param>
    /// <param name="why">A lower snake word.</param>
    /// <param name="now">Unix seconds.</param>
    /// <param name="cancellationToken">Gives up; nothing is written.</param>
    /// <returns>How many went on until now.</returns>
    Task<int> EndAsync(string userName, Guid? only, string why, long now, CancellationToken cancellationToken);

    /// <summary>Notes that sessions were used. A time before the one that is noted changes nothing.</summary>
    /// <param name="used">Sessions and times in Unix seconds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task TouchAsync(IReadOnlyList<KeyValuePair<Guid, long>> used, CancellationToken cancellationToken);

    /// <summary>Forgets sessions that were over long ago.</summary>
    /// <param name="before">Unix seconds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task ForgetAsync(long before, CancellationToken cancellationToken);
}
