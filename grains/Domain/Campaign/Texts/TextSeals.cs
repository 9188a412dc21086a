using HealthPass.Grains.Health;
using HealthPass.Grains.Seals;
using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Campaign.Texts;

/// <summary>Seals that a text was approved: whoever reaches the database sends nobody another one.</summary>
internal sealed class TextSeals(Sealer sealer) : DecisionSeals<TextDraft>(sealer, SealPurpose.CampaignText)
{
    protected override SealInput InputOf(Guid caseId, TextDraft draft, Approval approval) => Add(Of(caseId, approval), draft);

    /// <summary>Puts in everything that a second person approves.</summary>
    public static SealInput Add(SealInput input, TextDraft draft) => input
        .Add(draft.Title).Add(draft.Content).Add(draft.Region.Value).Add((long)draft.Mode).Add(draft.Account).Add(draft.From.DayNumber).Add(draft.Until.DayNumber).Add(draft.Quota)
        .Add(draft.Urgent ? 1 : 0).Add(draft.By);
}
