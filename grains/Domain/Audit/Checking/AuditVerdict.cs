namespace HealthPass.Grains.Audit.Checking;

/// <summary>The outcome of a verification.</summary>
/// <param name="Finding">What was found first.</param>
/// <param name="First">The line it is about, or the first of several; 0 for none.</param>
/// <param name="Last">The last of them.</param>
/// <param name="Detail">A sentence that names it.</param>
/// <param name="Lines">Lines that were read up to there.</param>
/// <param name="Root">The root over them.</param>
/// <param name="Holds">Lines under the largest checkpoint that holds, 0 for none.</param>
public sealed record AuditVerdict(AuditFinding Finding, long First, long Last, string Detail, long Lines, byte[] Root, long Holds)
{
    /// <summary>Whether nothing was found.</summary>
    public bool IsSound => Finding == AuditFinding.None;
}
