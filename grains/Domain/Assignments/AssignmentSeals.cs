using HealthPass.Grains.Health;
using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Assignments;

/// <summary>
/// Seals that an assignment was approved, or its reversal, at the moment that it is: the work that follows is done for this
/// list, these words and these two officials alone, whatever stands in the table by then.
/// </summary>
internal sealed class AssignmentSeals(Sealer sealer)
{
    /// <summary>Seals an approval.</summary>
    public Approval Make(Guid assignment, string action, AssignmentDraft draft, Approval approval) =>
        approval with { Seal = sealer.Make(SealPurpose.Assignment, InputOf(assignment, action, draft, approval)) };

    /// <summary>Whether an approval is of this.</summary>
    public bool Holds(Guid assignment, string action, AssignmentDraft draft, Approval? approval) =>
        approval is not null && sealer.Holds(SealPurpose.Assignment, InputOf(assignment, action, draft, approval), approval.Seal);

    /// <summary>Puts in what was asked for.</summary>
    public static SealInput Add(SealInput input, AssignmentDraft draft)
    {
        _ = input.Add(draft.Maker.UserName).Add(draft.Maker.Region.Value).Add(draft.ReasonCode).Add(draft.DocumentNumber)
            .Add(draft.Evidence).Add(draft.Authority).Add(draft.Began).Add(draft.Anchor).Add(draft.Until).Add(draft.People.Count);
        foreach (var person in draft.People)
        {
            _ = input.Add(unchecked((long)person.High)).Add(unchecked((long)person.Low));
        }

        // What rests on a typed number is sealed as it was before there was a register: its seals must go on holding.
        if (draft.Document is { } document)
        {
            _ = input.Add("document").Add(document.DocumentId).Add(document.Sha256);
        }

        return draft.Homes.IsDefaultOrEmpty ? input : draft.Homes.Aggregate(input.Add("homes"), (sum, home) => sum.Add(home.Value));
    }

    private static SealInput InputOf(Guid assignment, string action, AssignmentDraft draft, Approval approval) => Add(
        new SealInput().Add(assignment).Add(action).Add(approval.Maker).Add(approval.Checker).Add(approval.Effect).Add(approval.At), draft);
}
