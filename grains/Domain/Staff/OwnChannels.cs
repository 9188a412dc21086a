namespace HealthPass.Grains.Staff;

/// <summary>Channels of the system itself. No key speaks for one: it would read and show everybody who entered there.</summary>
public static class OwnChannels
{
    /// <summary>The residents' own page.</summary>
    public const string Page = "own-page";

    /// <summary>Volunteers, for those who stand before them.</summary>
    public const string Volunteer = "volunteer";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Page, Volunteer];
}
