namespace HealthPass.Grains.Staff.Passwords;

/// <summary>Which passwords may be taken: long ones that are not among the commonest. What characters they are made of is nobody's business.</summary>
public sealed class PasswordRules(CommonPasswords common)
{
    /// <summary>The fewest characters.</summary>
    public const int MinLength = 12;

    /// <summary>The most: hashing a longer text is work that nobody's safety asks for.</summary>
    public const int MaxLength = 128;

    // A name of two letters is in many a sentence.
    private const int MinName = 3;

    /// <summary>Judges a password.</summary>
    /// <param name="userName">The account.</param>
    /// <param name="password">The password.</param>
    /// <returns>What is wrong with it.</returns>
    public PasswordFault Judge(string userName, string password)
    {
        ArgumentNullException.ThrowIfNull(userName);
        ArgumentNullException.ThrowIfNull(password);
        return password.EnumerateRunes().Count() < MinLength ? PasswordFault.TooShort
            : password.Length > MaxLength ? PasswordFault.TooLong
            : userName.Length >= MinName && password.Contains(userName, StringComparison.OrdinalIgnoreCase) ? PasswordFault.HoldsName
            : common.Hold(password) ? PasswordFault.Common
            : PasswordFault.None;
    }
}
