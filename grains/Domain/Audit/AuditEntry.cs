namespace HealthPass.Grains.Audit;

/// <summary>One line of the audit trail. Persons appear as pseudonymous ids only.</summary>
/// <param name="Sequence">Position in the chain, from 1.</param>
/// <param name="At">When.</param>
/// <param name="Actor">User name of the staff member, or the process.</param>
/// <param name="Action">What was done, a stable lower snake word.</param>
/// <param name="Subject">What it was done to: a person id, an assignment id; empty for none.</param>
/// <param name="Detail">JSON object with the particulars, without names or numbers of people.</param>
/// <param name="PreviousHash">SHA-256 of the line before, zeros for the first.</param>
/// <param name="Hash">SHA-256 over the previous hash and this line.</param>
[GenerateSerializer, Immutable, Alias("audit-entry")]
public sealed record AuditEntry(
    [property: Id(0)] long Sequence,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] string Actor,
    [property: Id(3)] string Action,
    [property: Id(4)] string Subject,
    [property: Id(5)] string Detail,
    [property: Id(6)] byte[] PreviousHash,
    [property: Id(7)] byte[] Hash);
