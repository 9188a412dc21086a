using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Cases;

/// <summary>A case's row in the list of cases. Whom it concerns is in its grain alone.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="State">Wire name of its state.</param>
/// <param name="Region">The region that it belongs to.</param>
/// <param name="Scope">The smallest region that everybody lives in whom it concerns.</param>
/// <param name="Tiers">A bit for each tier that its matter leaves it to: 2 to the power of the level.</param>
/// <param name="Title">What it is about, in few words.</param>
/// <param name="Reason">The code of its reason, empty for none.</param>
/// <param name="Document">The document that it rests on, empty for none.</param>
/// <param name="People">How many people it concerns.</param>
/// <param name="Opener">The account that opened it.</param>
/// <param name="OpenedAt">Unix seconds.</param>
/// <param name="DueAt">Until when those are to answer whom it waits for, Unix seconds; <see cref="Never"/> where it waits for nobody.</param>
/// <param name="LookAt">When its grain must be asked to look after it, Unix seconds; 0 for at once, <see cref="Never"/> for not at all.</param>
public sealed record CaseEntry(
    Guid CaseId,
    string Kind,
    string State,
    RegionCode Region,
    RegionCode Scope,
    int Tiers,
    string Title,
    string Reason,
    string Document,
    int People,
    string Opener,
    long OpenedAt,
    long DueAt,
    long LookAt)
{
    /// <summary>The document in the register that it rests on; null where it rests on none, or on a number that was typed.</summary>
    public Guid? DocumentId { get; init; }

    /// <summary>Accounts that may not be the second person, each in small letters between bars; empty for none.</summary>
    public string Barred { get; init; } = string.Empty;

    /// <summary>The end of the year 9999.</summary>
    public const long Never = 253_402_300_799;

    /// <summary>The bits of all tiers.</summary>
    public const int AllTiers = 0b11_1110;

    /// <summary>The bit of a tier.</summary>
    /// <param name="tier">The tier.</param>
    /// <returns>A bit of <see cref="Tiers"/>.</returns>
    public static int BitOf(RegionLevel tier) => 1 << (int)tier;

    /// <summary>Accounts as <see cref="Barred"/> has them.</summary>
    /// <param name="accounts">The accounts.</param>
    /// <returns>The text.</returns>
    public static string BarsOf(IReadOnlyList<string> accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        return accounts.Count == 0 ? string.Empty : $"|{string.Join('|', accounts.Select(Small))}|";
    }

    /// <summary>Whether an account may not be the second person.</summary>
    /// <param name="account">The account.</param>
    /// <returns>Whether.</returns>
    public bool Bars(string account) => Barred.Contains($"|{Small(account)}|", StringComparison.Ordinal);

    private static string Small(string account) => account.ToLowerInvariant();
}
