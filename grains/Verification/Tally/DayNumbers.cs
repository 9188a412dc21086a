namespace HealthPass.Verification.Tally;

/// <summary>A region's counts of one day, everything below it included.</summary>
internal struct DayNumbers
{
    public long Shows;
    public long Allow;
    public long Check;
    public long Deny;
}
