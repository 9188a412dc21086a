using HealthPass.Api.Endpoints;

namespace HealthPass.Api.Assignments;

/// <summary>A request to add one coded fact to people (赋码). It has no effect before a second official approves it.</summary>
/// <param name="ReasonCode">Code of a rule-book row, e.g. <c>SC05</c>.</param>
/// <param name="DocumentId">The command document in the register that it rests on: in force, and of a region that everybody lives in.</param>
/// <param name="DocumentNumber">Instead of the id: its number, where one document in the register alone can be meant; 1 to 64 characters.</param>
/// <param name="Evidence">Where the evidence lies, 1 to 500 characters; names nobody.</param>
/// <param name="Authority">The office that stands for it, as the people are told; 1 to 100 characters.</param>
/// <param name="Began">From when the fact counts, RFC 3339; now if left out.</param>
/// <param name="Anchor">The event that the row's days count from where it is another: discharge, entry.</param>
/// <param name="Until">An earlier end than the row's.</param>
/// <param name="People">1 to 1,000 people.</param>
public sealed record AssignmentRequest(
    [property: Needed] string? ReasonCode,
    string? DocumentId,
    string? DocumentNumber,
    [property: Needed] string? Evidence,
    [property: Needed] string? Authority,
    string? Began,
    string? Anchor,
    string? Until,
    [property: Needed] IReadOnlyList<AssignedPerson>? People);
