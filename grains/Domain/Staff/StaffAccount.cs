using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Staff;

/// <summary>A staff member's account.</summary>
/// <param name="UserName">Unique, lower case.</param>
/// <param name="PasswordHash">Made by the framework's password hasher; empty before the first password.</param>
/// <param name="Roles">Wire names of the roles.</param>
/// <param name="Region">The region that bounds everything the account may do.</param>
public sealed record StaffAccount(string UserName, string PasswordHash, IReadOnlyList<string> Roles, RegionCode Region)
{
    /// <summary>The end of the year 9999.</summary>
    public const long Never = 253_402_300_799;

    /// <summary>The person's name.</summary>
    public string DisplayName { get; init; } = string.Empty;

    /// <summary>The unit that the person works in.</summary>
    public string Unit { get; init; } = string.Empty;

    /// <summary>From when the account may be used, Unix seconds.</summary>
    public long ValidFrom { get; init; }

    /// <summary>Until when, Unix seconds.</summary>
    public long ValidTo { get; init; } = Never;

    /// <summary>Whether an administrator has stopped it.</summary>
    public bool IsSuspended { get; init; }

    /// <summary>Whether its password is good for nothing but to be changed.</summary>
    public bool MustChange { get; init; }

    /// <summary>What is kept of a first password in two parts; empty for none.</summary>
    public string Activation { get; init; } = string.Empty;

    /// <summary>The account that made it.</summary>
    public string CreatedBy { get; init; } = string.Empty;

    /// <summary>Unix seconds.</summary>
    public long CreatedAt { get; init; }

    /// <summary>Who said last that the person still needs it.</summary>
    public string ConfirmedBy { get; init; } = string.Empty;

    /// <summary>When that was, Unix seconds; 0 where nobody was ever asked.</summary>
    public long ConfirmedAt { get; init; }

    /// <summary>When its password was set, Unix seconds.</summary>
    public long PasswordAt { get; init; }

    /// <summary>How many second factors it has.</summary>
    public int Factors { get; init; }

    /// <summary>Counts the changes of all accounts and sessions: this is the number of its last.</summary>
    public long Generation { get; init; }
}
