using System.Text.Json;

namespace HealthPass.Api.Audit;

/// <summary>A line of the audit trail.</summary>
/// <param name="Sequence">Position in the chain.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who.</param>
/// <param name="Action">What was done.</param>
/// <param name="Subject">To what or whom, as pseudonymous ids.</param>
/// <param name="Detail">The particulars.</param>
/// <param name="PreviousHash">Hash of the line before, hexadecimal.</param>
/// <param name="Hash">Hash of this line, hexadecimal.</param>
/// <param name="DetailText">The particulars letter by letter, as the hash covers them.</param>
public sealed record AuditLineView(
    long Sequence, string At, string Actor, string Action, string Subject, JsonElement Detail, string PreviousHash, string Hash, string DetailText);
