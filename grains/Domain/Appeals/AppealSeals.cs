using System.Security.Cryptography;
using HealthPass.Grains.Health;
using HealthPass.Grains.People;
using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Appeals;

/// <summary>Seals that two officials have upheld an appeal: the fact is taken back for that alone, whatever stands in the table by then.</summary>
internal sealed class AppealSeals(Sealer sealer)
{
    /// <summary>Seals an approval.</summary>
    public Approval Make(Guid appeal, AppealDraft draft, Approval approval) =>
        approval with { Seal = sealer.Make(SealPurpose.Appeal, InputOf(appeal, draft, approval)) };

    /// <summary>Whether an approval is of this appeal.</summary>
    public bool Holds(Guid appeal, AppealDraft draft, Approval? approval) =>
        approval is not null && sealer.Holds(SealPurpose.Appeal, InputOf(appeal, draft, approval), approval.Seal);

    /// <summary>What is to be approved. The hash covers the colours, so that another fact that came meanwhile makes it another effect.</summary>
    public static AppealEffect EffectOf(Guid appeal, AppealDraft draft, PersonForesight seen)
    {
        var input = Add(new SealInput().Add(appeal), draft).Add((long)seen.Before).Add((long)seen.After);
        return new(Convert.ToHexStringLower(SHA256.HashData(input.Bytes)), seen.Before, seen.After);
    }

    private static SealInput InputOf(Guid appeal, AppealDraft draft, Approval approval) =>
        Add(new SealInput().Add(appeal).Add(approval.Maker).Add(approval.Checker).Add(approval.Effect).Add(approval.At), draft);

    private static SealInput Add(SealInput input, AppealDraft draft) =>
        input.Add(draft.Person.ToBytes()).Add(draft.FactId).Add(draft.AssignmentId).Add(draft.ReasonCode).Add(draft.Region.Value).Add(draft.Text);
}
