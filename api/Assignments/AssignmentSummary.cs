using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Assignments;

/// <summary>An assignment in a list.</summary>
/// <param name="AssignmentId">Its id.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="ReasonCode">The rule-book row.</param>
/// <param name="DocumentNumber">The command document.</param>
/// <param name="People">How many people it names.</param>
/// <param name="Maker">Who made it.</param>
/// <param name="RegionCode">For which region.</param>
/// <param name="CreatedAt">When.</param>
public sealed record AssignmentSummary(
    string AssignmentId,
    [property: AllowedValues("pending", "applying", "applied", "rejected", "expired", "reversing", "reversed", "reversal_requested")] string Status,
    string ReasonCode, string DocumentNumber, int People, string Maker, string RegionCode, string CreatedAt);
