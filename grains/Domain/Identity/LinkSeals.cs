using HealthPass.Grains.Health;
using HealthPass.Grains.Seals;
using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Identity;

/// <summary>Seals that two officials have decided on a document: it is linked or taken back for that alone, whatever stands in the table by then.</summary>
internal sealed class LinkSeals(Sealer sealer) : DecisionSeals<LinkDraft>(sealer, SealPurpose.LinkDecision)
{
    protected override SealInput InputOf(Guid link, LinkDraft draft, Approval approval) => Of(link, approval)
        .Add(draft.Person.ToBytes()).Add(draft.Region.Value).Add((long)draft.Way).Add((long)draft.Paper).Add(draft.Note)
        .Add(draft.Document.Document.ToBytes()).Add(draft.Document.NumberAlone.ToBytes()).Add((long)draft.Document.Type)
        .Add(draft.Document.Country).Add(draft.Document.Mask);
}
