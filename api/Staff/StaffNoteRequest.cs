using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Staff;

/// <summary>Why something is done.</summary>
/// <param name="Note">Why.</param>
public sealed record StaffNoteRequest([property: Required, StringLength(200)] string? Note);
