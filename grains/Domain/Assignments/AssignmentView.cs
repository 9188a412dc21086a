namespace HealthPass.Grains.Assignments;

/// <summary>An assignment as officials see it.</summary>
/// <param name="AssignmentId">The assignment.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Draft">What was asked for.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Checker">Who approved or rejected it, null while it waits.</param>
/// <param name="CheckedAt">When.</param>
/// <param name="Done">How many people the present step has reached.</param>
[GenerateSerializer, Immutable, Alias("assignment-view")]
public sealed record AssignmentView(
    [property: Id(0)] Guid AssignmentId,
    [property: Id(1)] AssignmentStatus Status,
    [property: Id(2)] AssignmentDraft Draft,
    [property: Id(3)] DateTimeOffset CreatedAt,
    [property: Id(4)] string? Checker,
    [property: Id(5)] DateTimeOffset? CheckedAt,
    [property: Id(6)] int Done);
