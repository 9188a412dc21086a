namespace HealthPass.Carriers.Sessions;

/// <summary>Why a connection ended.</summary>
internal enum SessionEnd
{
    /// <summary>It goes on.</summary>
    None = 0,

    /// <summary>This end took its leave.</summary>
    Stopped = 1,

    /// <summary>The gateway took its leave, or closed the connection.</summary>
    ClosedByGateway = 2,

    /// <summary>The network broke it.</summary>
    Broken = 3,

    /// <summary>The gateway sent something that cannot be understood.</summary>
    NotUnderstood = 4,

    /// <summary>The gateway said nothing any more.</summary>
    Silent = 5,

    /// <summary>The gateway refused the login, or did not answer it.</summary>
    NotLoggedIn = 6,
}
