using HealthPass.Api.Endpoints;

namespace HealthPass.Api.Assignments;

/// <summary>Why an assignment is rejected or undone.</summary>
/// <param name="Note">1 to 500 characters; it is written to the audit trail and names nobody.</param>
public sealed record NoteRequest([property: Needed] string? Note);
