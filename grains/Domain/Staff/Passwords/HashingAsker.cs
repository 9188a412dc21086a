namespace HealthPass.Grains.Staff.Passwords;

/// <summary>On whose behalf a password is hashed.</summary>
/// <param name="Source">Where the call comes from.</param>
/// <param name="IsKnown">Whether the account has signed in from there before: it goes ahead of those of whom nothing is known.</param>
public readonly record struct HashingAsker(string Source, bool IsKnown)
{
    /// <summary>This process itself.</summary>
    public static HashingAsker Own { get; } = new(string.Empty, IsKnown: true);
}
