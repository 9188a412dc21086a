namespace HealthPass.Grains.Staff.Sessions;

/// <summary>A session, as every node knows it.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="UserName">Whose.</param>
/// <param name="IssuedAt">Unix seconds.</param>
/// <param name="ExpiresAt">Unix seconds; it ends then whatever happens.</param>
/// <param name="LastUsed">Unix seconds, as far as it has been written.</param>
/// <param name="Source">The network that it was begun from.</param>
/// <param name="Device">What the browser or program calls itself, for the owner to know it again.</param>
/// <param name="FactorAt">When a second factor was shown last, Unix seconds, 0 for never.</param>
/// <param name="EndedAt">Unix seconds, 0 while it goes on.</param>
/// <param name="Generation">The number of the last change.</param>
public sealed record StaffSession(
    Guid SessionId, string UserName, long IssuedAt, long ExpiresAt, long LastUsed, string Source, string Device, long FactorAt, long EndedAt, long Generation)
{
    /// <summary>The factor that was shown last, null for none.</summary>
    public Guid? FactorId { get; init; }

    /// <summary>Its kind.</summary>
    public FactorKind FactorKind { get; init; }

    /// <summary>The hash of what a passkey was shown for, empty where for nothing in particular.</summary>
    public string FactorEffect { get; init; } = string.Empty;

    /// <summary>Whether it began by the word of an identity provider, and not by a password.</summary>
    public bool IsByIdentity { get; init; }
}
