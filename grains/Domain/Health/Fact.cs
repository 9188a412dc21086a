namespace HealthPass.Grains.Health;

/// <summary>
/// A coded epidemiological fact about a person (赋码事由). It states what happened and when; the colour follows from the
/// rule book and is nowhere stored with it.
/// </summary>
/// <param name="FactId">Identity of the fact.</param>
/// <param name="ReasonCode">Code of a row of some edition of the rule book, for instance <c>SC05</c>.</param>
/// <param name="Began">
/// From when the fact counts; in the future it does not count yet. A negative test releases only when sampled after this,
/// so where the source says "a test after the yellow code" an assignment sets it to the moment of assignment.
/// </param>
/// <param name="Anchor">
/// The event that the row's days count from (discharge, entry, …) where that is not <see cref="Began"/>; null while it has
/// not happened or is not known, and then the days have no end yet.
/// </param>
/// <param name="Until">End set by the assignment; it can shorten what the row says, never lengthen it.</param>
/// <param name="AssignmentId">The assignment that made the fact; null for a declaration or a laboratory result.</param>
/// <param name="DocumentNumber">Number of the command document, where the row needs one.</param>
/// <param name="Authority">Name of the office that stands for the fact, as the person is told it; never a person's name.</param>
/// <param name="AddedAt">When the fact entered the system; the person had no colour from it before.</param>
/// <param name="WithdrawnAt">When the fact was taken back, corrected or excluded; null while it stands.</param>
/// <param name="Approval">Who approved it, sealed; null in what a build without seals has stored.</param>
/// <param name="Withdrawal">Who approved that it was taken back, sealed.</param>
[GenerateSerializer, Immutable, Alias("fact")]
public sealed record Fact(
    [property: Id(0)] Guid FactId,
    [property: Id(1)] string ReasonCode,
    [property: Id(2)] DateTimeOffset Began,
    [property: Id(3)] DateTimeOffset? Anchor,
    [property: Id(4)] DateTimeOffset? Until,
    [property: Id(5)] Guid? AssignmentId,
    [property: Id(6)] string? DocumentNumber,
    [property: Id(7)] string? Authority,
    [property: Id(8)] DateTimeOffset AddedAt,
    [property: Id(9)] DateTimeOffset? WithdrawnAt,
    [property: Id(10)] Approval? Approval = null,
    [property: Id(11)] Approval? Withdrawal = null);
