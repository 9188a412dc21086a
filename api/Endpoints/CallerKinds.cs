namespace HealthPass.Api.Endpoints;

/// <summary>As what somebody can call.</summary>
[Flags]
internal enum CallerKinds
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>With a channel's key.</summary>
    Channel = 1 << 0,

    /// <summary>With a gate's key.</summary>
    Gate = 1 << 1,

    /// <summary>With the token of a screen that nobody signs in at.</summary>
    Screen = 1 << 2,

    /// <summary>With a session.</summary>
    Staff = 1 << 3,

    /// <summary>Without any credential.</summary>
    Nobody = 1 << 4,

    /// <summary>Without any credential, while the wall is public.</summary>
    Public = 1 << 5,

    /// <summary>Through the operators' own port, whoever it is.</summary>
    OwnPort = 1 << 6,

    /// <summary>With the cookie of the residents' own page.</summary>
    Resident = 1 << 7,

    /// <summary>With a carrier's key.</summary>
    Carrier = 1 << 8,
}
