namespace HealthPass.Grains.People;

/// <summary>How long what is left is kept once a registration has ended. docs/security.md tells the same; whoever withdraws is told it in words.</summary>
/// <remarks>
/// At once go name, document, phone, home below the county, channels, corrections, appeals, devices, family and the printed code. Scan records
/// and lookups go when their own terms end, and lines of the audit, which name nobody, stay.
/// </remarks>
public static class LeavingTerms
{
    /// <summary>
    /// How long after it is over a fact is kept, and as long from the leaving on the county of the home and a hash of the name: an assignment that
    /// was under way still applies, and whoever applies anew is known.
    /// </summary>
    public static readonly TimeSpan AfterFact = TimeSpan.FromDays(30);
}
