using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Identity;

/// <summary>Why an official decides so.</summary>
/// <param name="Note">At most 200 characters, without document numbers and phones, as it stays in the audit trail.</param>
public sealed record IdentityNote([property: Required, StringLength(200)] string? Note);
