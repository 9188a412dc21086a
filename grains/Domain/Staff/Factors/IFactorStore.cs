namespace HealthPass.Grains.Staff.Factors;

/// <summary>
/// Second factors, and what sessions have begun with them. What a factor is good for once is used up in one transaction, so that
/// it is good for once at all nodes together.
/// </summary>
public interface IFactorStore
{
    /// <summary>An account's factors, oldest first.</summary>
    /// <param name="userName">The account.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Factors.</returns>
    Task<IReadOnlyList<StaffFactor>> ListAsync(string userName, CancellationToken cancellationToken);

    /// <summary>Adds a factor, which the session has shown by that.</summary>
    /// <param name="sessionId">A session of its account that goes on.</param>
    /// <param name="use">The factor and its first use.</param>
    /// <param name="may">Decides by the account's other factors.</param>
    /// <param name="now">Unix seconds.</param>
    /// <param name="cancellationToken">Gives up; nothing is written.</param>
    /// <returns>Why not.</returns>
    Task<FactorFault> AddAsync(Guid sessionId, FactorUse use, Func<IReadOnlyList<StaffFactor>, FactorFault> may, long now, CancellationToken cancellationToken);

    /// <summary>Uses a factor, which the session has shown by that.</summary>
    /// <param name="sessionId">A session of its account.</param>
    /// <param name="use">The use.</param>
    /// <param name="now">Unix seconds.</param>
    /// <param name="cancellationToken">Gives up; nothing is written.</param>
    /// <returns>False where the time step was used before, the passkey has counted on since, or the factor or the session is gone.</returns>
    Task<bool> UseAsync(Guid sessionId, FactorUse use, long now, CancellationToken cancellationToken);

    /// <summary>Removes a factor. Sessions that have shown it have shown none any more.</summary>
    /// <param name="sessionId">A session of its account that goes on.</param>
    /// <param name="userName">The account.</param>
    /// <param name="factorId">The factor.</param>
    /// <param name="may">Decides by all factors of the account.</param>
    /// <param name="cancellationToken">Gives up; nothing is written.</param>
    /// <returns>Why not.</returns>
    Task<FactorFault> RemoveAsync(Guid sessionId, string userName, Guid factorId, Func<IReadOnlyList<StaffFactor>, FactorFault> may, CancellationToken cancellationToken);

    /// <summary>Keeps what a session has begun, in place of what it began before.</summary>
    /// <param name="pending">What it has begun.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task BeginAsync(PendingFactor pending, CancellationToken cancellationToken);

    /// <summary>What a session has begun.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="purpose">What it should be.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null for nothing, or for something else.</returns>
    Task<PendingFactor?> FindBegunAsync(Guid sessionId, FactorPurpose purpose, CancellationToken cancellationToken);

    /// <summary>Takes what a session has begun, once.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="purpose">What it should be.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null for nothing, for something else, and for all who come second.</returns>
    Task<PendingFactor?> TakeBegunAsync(Guid sessionId, FactorPurpose purpose, CancellationToken cancellationToken);

    /// <summary>Forgets what was begun and never finished, and what sessions have shown that are over.</summary>
    /// <param name="before">Unix seconds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task ForgetAsync(long before, CancellationToken cancellationToken);
}
