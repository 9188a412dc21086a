namespace HealthPass.Grains.Staff.SignIn;

/// <summary>Whether a password may be tried now.</summary>
public enum SignInVerdict
{
    /// <summary>It may.</summary>
    MayTry,

    /// <summary>Too many from this source were wrong.</summary>
    SourceWaits,

    /// <summary>Too many from sources of which nothing is known were wrong, and this is one of them.</summary>
    StrangersWait,
}
