using System.Collections.Immutable;
using HealthPass.Grains.Cases;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Assignments;

/// <summary>An assignment as officials see it.</summary>
/// <param name="AssignmentId">The assignment.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Draft">What was asked for.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Checker">Who approved or rejected it, null while it waits.</param>
/// <param name="CheckedAt">When.</param>
/// <param name="Done">How many people the present step has reached.</param>
/// <param name="Scope">The smallest region that everybody lives in whom it names; null from a node of a build before.</param>
/// <param name="DueAt">Until when a second official is to answer, null where none is waited for.</param>
/// <param name="DueCertain">False when that was counted through a year whose days off are not known.</param>
/// <param name="Reversal">That it is to be undone, or was; null where nobody asks for that.</param>
/// <param name="History">What happened, oldest first; default from a node of a build before.</param>
[GenerateSerializer, Immutable, Alias("assignment-view")]
public sealed record AssignmentView(
    [property: Id(0)] Guid AssignmentId,
    [property: Id(1)] AssignmentStatus Status,
    [property: Id(2)] AssignmentDraft Draft,
    [property: Id(3)] DateTimeOffset CreatedAt,
    [property: Id(4)] string? Checker,
    [property: Id(5)] DateTimeOffset? CheckedAt,
    [property: Id(6)] int Done,
    [property: Id(7)] RegionCode? Scope = null,
    [property: Id(8)] DateTimeOffset? DueAt = null,
    [property: Id(9)] bool DueCertain = true,
    [property: Id(10)] ImmutableArray<CaseEvent> History = default,
    [property: Id(11)] Reversal? Reversal = null);
