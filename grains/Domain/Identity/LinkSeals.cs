using HealthPass.Grains.Health;
using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Identity;

/// <summary>Seals that two officials have decided on a document: it is linked or taken back for that alone, whatever stands in the table by then.</summary>
internal sealed class LinkSeals(Sealer sealer)
{
    /// <summary>Seals a decision.</summary>
    public Approval Make(Guid link, LinkDraft draft, Approval approval) =>
        approval with { Seal = sealer.Make(SealPurpose.LinkDecision, InputOf(link, draft, approval)) };

    /// <summary>Whether a decision is on this case, and two officials took it.</summary>
    public bool Holds(Guid link, LinkDraft draft, Approval? approval) =>
        approval is not null
        && !string.Equals(approval.Maker, approval.Checker, StringComparison.OrdinalIgnoreCase)
        && sealer.Holds(SealPurpose.LinkDecision, InputOf(link, draft, approval), approval.Seal);

    private static SealInput InputOf(Guid link, LinkDraft draft, Approval approval) => new SealInput()
        .Add(link).Add(approval.Maker).Add(approval.Checker).Add(approval.Effect).Add(approval.At)
        .Add(draft.Person.ToBytes()).Add(draft.Region.Value).Add((long)draft.Way).Add((long)draft.Paper).Add(draft.Note)
        .Add(draft.Document.Document.ToBytes()).Add(draft.Document.NumberAlone.ToBytes()).Add((long)draft.Document.Type)
        .Add(draft.Document.Country).Add(draft.Document.Mask);
}
