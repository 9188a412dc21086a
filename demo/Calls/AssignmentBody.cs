namespace HealthPass.Demo.Calls;

/// <summary>A request to add one fact to people (赋码).</summary>
/// <param name="ReasonCode">Code of a rule-book row.</param>
/// <param name="DocumentNumber">The command document that it rests on.</param>
/// <param name="Evidence">Where the evidence lies.</param>
/// <param name="Authority">The office that stands for it.</param>
/// <param name="Began">From when the fact counts.</param>
/// <param name="People">Whom it names.</param>
internal sealed record AssignmentBody(
    string ReasonCode, string DocumentNumber, string Evidence, string Authority, DateTimeOffset Began, IReadOnlyList<PersonAnswer> People);
