namespace HealthPass.Api.Assignments;

/// <summary>Who is in an assignment, masked.</summary>
/// <param name="People">At most 50, in the order of the list.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Next">What to give as <c>from</c> for the next page; null on the last.</param>
public sealed record AssignedPeoplePage(IReadOnlyList<AssignedPersonView> People, int Total, int? Next);
