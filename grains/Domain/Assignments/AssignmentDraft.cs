using System.Collections.Immutable;
using HealthPass.Grains.Documents;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Assignments;

/// <summary>A request to add one coded fact to people (赋码).</summary>
/// <param name="Maker">The official who makes it.</param>
/// <param name="ReasonCode">Code of a rule-book row.</param>
/// <param name="DocumentNumber">The number of the command document it rests on.</param>
/// <param name="Evidence">Where the evidence lies: a file or case number; names nobody.</param>
/// <param name="Authority">The office that stands for it, as the people are told.</param>
/// <param name="Began">From when the fact counts; null: from its making, which an assignment that is made writes here.</param>
/// <param name="Anchor">The event that the row's days count from, where it is another.</param>
/// <param name="Until">An earlier end than the row's.</param>
/// <param name="People">Whom it names, each once.</param>
/// <param name="Document">
/// The command document in the register. As it is asked for, null where the number says which; as it is kept, null in what was made
/// before there was a register, or while a node that knows none was in the cluster.
/// </param>
/// <param name="Homes">
/// Where each of the people lived when it was made, which is what its official answered for; as it is asked for, none. Also none in what a
/// build before has made.
/// </param>
[GenerateSerializer, Immutable, Alias("assignment-draft")]
public sealed record AssignmentDraft(
    [property: Id(0)] Official Maker,
    [property: Id(1)] string ReasonCode,
    [property: Id(2)] string DocumentNumber,
    [property: Id(3)] string Evidence,
    [property: Id(4)] string Authority,
    [property: Id(5)] DateTimeOffset? Began,
    [property: Id(6)] DateTimeOffset? Anchor,
    [property: Id(7)] DateTimeOffset? Until,
    [property: Id(8)] IReadOnlyList<PersonId> People,
    [property: Id(9)] DocumentReference? Document = null,
    [property: Id(10)] ImmutableArray<RegionCode> Homes = default);
