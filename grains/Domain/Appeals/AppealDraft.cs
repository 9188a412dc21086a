using System.Collections.Immutable;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Appeals;

/// <summary>A person's objection to the fact behind the colour (申诉), with what that was when it was opened.</summary>
/// <param name="Person">Who objects.</param>
/// <param name="FactId">The fact.</param>
/// <param name="AssignmentId">The assignment that the fact came by; null for a declaration or a laboratory result.</param>
/// <param name="ReasonCode">The fact's reason.</param>
/// <param name="Colour">The colour.</param>
/// <param name="Began">From when the fact counts.</param>
/// <param name="DocumentNumber">The command document that it rests on, null for none.</param>
/// <param name="Authority">The office that stands for it, null where none is named.</param>
/// <param name="Region">The region whose officials answer.</param>
/// <param name="Barred">Accounts that made the fact: they may not decide whether it was right.</param>
/// <param name="Voice">Who brought it.</param>
/// <param name="Text">What is objected, in the person's words.</param>
[GenerateSerializer, Immutable, Alias("appeal-draft")]
public sealed record AppealDraft(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] Guid FactId,
    [property: Id(2)] Guid? AssignmentId,
    [property: Id(3)] string ReasonCode,
    [property: Id(4)] Colour Colour,
    [property: Id(5)] DateTimeOffset Began,
    [property: Id(6)] string? DocumentNumber,
    [property: Id(7)] string? Authority,
    [property: Id(8)] RegionCode Region,
    [property: Id(9)] ImmutableArray<string> Barred,
    [property: Id(10)] AppealVoice Voice,
    [property: Id(11)] string Text)
{
    /// <summary>Says nothing of the person, so that no log line can.</summary>
    /// <returns>A word.</returns>
    public override string ToString() => "Appeal";
}
