using HealthPass.Grains.People;

namespace HealthPass.Grains.Assignments;

/// <summary>A page of the people in an assignment.</summary>
/// <param name="People">They, masked.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Next">Where the next page begins, null on the last.</param>
public sealed record AssignmentPeoplePage(IReadOnlyList<PersonView> People, int Total, int? Next);
