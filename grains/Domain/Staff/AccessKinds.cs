namespace HealthPass.Grains.Staff;

/// <summary>What is counted by <see cref="IAccessGenerations"/>.</summary>
public static class AccessKinds
{
    /// <summary>Accounts and their sessions.</summary>
    public const string Accounts = "accounts";

    /// <summary>Screens' tokens.</summary>
    public const string Kiosks = "kiosks";
}
