using System.Security.Cryptography;
using HealthPass.Grains.Health;
using HealthPass.Grains.People;
using HealthPass.Grains.Seals;
using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Appeals;

/// <summary>Seals that two officials have upheld an appeal: the fact is taken back for that alone, whatever stands in the table by then.</summary>
internal sealed class AppealSeals(Sealer sealer) : DecisionSeals<AppealDraft>(sealer, SealPurpose.Appeal)
{
    /// <summary>What is to be approved. The hash covers the colours, so that another fact that came meanwhile makes it another effect.</summary>
    public static AppealEffect EffectOf(Guid appeal, AppealDraft draft, PersonForesight seen)
    {
        var input = Add(new SealInput().Add(appeal), draft).Add((long)seen.Before).Add((long)seen.After);
        return new(Convert.ToHexStringLower(SHA256.HashData(input.Bytes)), seen.Before, seen.After);
    }

    protected override SealInput InputOf(Guid appeal, AppealDraft draft, Approval approval) => Add(Of(appeal, approval), draft);

    private static SealInput Add(SealInput input, AppealDraft draft) =>
        input.Add(draft.Person.ToBytes()).Add(draft.FactId).Add(draft.AssignmentId).Add(draft.ReasonCode).Add(draft.Region.Value).Add(draft.Text);
}
