using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Assignments;

/// <summary>What the decision that an assignment waits for would do, were it taken now.</summary>
/// <param name="AssignmentId">The assignment.</param>
/// <param name="Action">The decision: <c>approve</c>, or <c>approve_reversal</c> where it is to be undone.</param>
/// <param name="Effect">What the approval must say back. It is another one as soon as anything of this would be.</param>
/// <param name="Edition">The edition of the rule book that it was reckoned by.</param>
/// <param name="People">How many people it names.</param>
/// <param name="Counts">Who would change how.</param>
/// <param name="DocumentId">The command document in the register that it rests on, which <paramref name="Effect"/> covers; null for a number that was typed.</param>
/// <param name="DocumentSha256">SHA-256 of its file, covered as well.</param>
public sealed record PreviewResponse(
    string AssignmentId,
    [property: AllowedValues("approve", "approve_reversal")] string Action,
    string Effect,
    string Edition,
    int People,
    IReadOnlyList<PreviewCount> Counts,
    string? DocumentId,
    string? DocumentSha256);
