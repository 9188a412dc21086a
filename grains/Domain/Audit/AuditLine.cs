namespace HealthPass.Grains.Audit;

/// <summary>What is to be written to the audit trail.</summary>
/// <param name="Actor">User name of the staff member, or the process.</param>
/// <param name="Action">A stable lower snake word.</param>
/// <param name="Subject">A person id, an assignment id; empty for none.</param>
/// <param name="Detail">JSON object with the particulars, without names or numbers of people.</param>
[GenerateSerializer, Immutable, Alias("audit-line")]
public sealed record AuditLine(
    [property: Id(0)] string Actor, [property: Id(1)] string Action, [property: Id(2)] string Subject, [property: Id(3)] string Detail);
