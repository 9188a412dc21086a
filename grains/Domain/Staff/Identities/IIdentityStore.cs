namespace HealthPass.Grains.Staff.Identities;

/// <summary>Which accounts people of an identity provider's have, and which sessions began by its word. A new first password sets an account free again.</summary>
public interface IIdentityStore
{
    /// <summary>Finds whose account a person's is.</summary>
    /// <param name="issuer">The provider.</param>
    /// <param name="subject">The person.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null before the first sign-in.</returns>
    Task<BoundIdentity?> FindAsync(string issuer, string subject, CancellationToken cancellationToken);

    /// <summary>Finds who an account is bound to.</summary>
    /// <param name="userName">The account.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null for nobody.</returns>
    Task<BoundIdentity?> FindOfAsync(string userName, CancellationToken cancellationToken);

    /// <summary>Binds an account to a person.</summary>
    /// <param name="identity">Both.</param>
    /// <param name="cancellationToken">Gives up; nothing is written.</param>
    /// <returns>False where one of the two is bound already.</returns>
    Task<bool> BindAsync(BoundIdentity identity, CancellationToken cancellationToken);

    /// <summary>Notes by whose word a session begins, before it does.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="identity">The person, and the provider's session.</param>
    /// <param name="expiresAt">When the session ends, Unix seconds.</param>
    /// <param name="cancellationToken">Gives up; nothing is written.</param>
    Task NoteAsync(Guid sessionId, ShownIdentity identity, long expiresAt, CancellationToken cancellationToken);

    /// <summary>Sessions that go on.</summary>
    /// <param name="issuer">The provider.</param>
    /// <param name="subject">The person, empty for whoever has the provider's session.</param>
    /// <param name="session">The provider's session, empty for all of the person's.</param>
    /// <param name="now">Unix seconds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The sessions.</returns>
    Task<IReadOnlyList<IdentitySession>> ListAsync(string issuer, string subject, string session, long now, CancellationToken cancellationToken);

    /// <summary>Forgets sessions that were over long ago.</summary>
    /// <param name="before">Unix seconds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task ForgetAsync(long before, CancellationToken cancellationToken);
}
