using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Documents;

/// <summary>Why a command document is withdrawn.</summary>
/// <param name="Note">1 to 500 characters; it is written to the audit trail and names nobody.</param>
public sealed record DocumentWithdrawalRequest([property: Required, StringLength(500)] string? Note);
