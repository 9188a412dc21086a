namespace HealthPass.Api.Assignments;

/// <summary>Something that happened to a case.</summary>
/// <param name="At">When.</param>
/// <param name="Action">What: <c>create</c>, <c>approve</c>, <c>reject</c>, <c>reverse</c>; <c>escalate</c> and <c>expire</c> of its clock; <c>applied</c> and <c>reversed</c> when the work was done.</param>
/// <param name="By">The account, null for the clock and for work that was done.</param>
/// <param name="Note">What was said with it; with <c>escalate</c> the code of the region whose officials are asked from then on.</param>
public sealed record HistoryEvent(string At, string Action, string? By, string? Note);
