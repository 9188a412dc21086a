using HealthPass.Kernel.Keys;
using HealthPass.Kernel.People;

namespace HealthPass.Grains.Health;

/// <summary>Seals what two officials decided about a person, and checks it.</summary>
internal sealed class FactSeals(Sealer seals)
{
    /// <summary>Seals a fact of an approved assignment.</summary>
    /// <param name="person">About whom it is.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="approval">The approval, whose seal is set here.</param>
    public Fact Approve(PersonId person, Fact fact, Approval approval) =>
        fact with { Approval = approval with { Seal = seals.Make(SealPurpose.Fact, InputOf(person, fact, approval)) } };

    /// <summary>Seals that a person's facts of an assignment are taken back.</summary>
    public Approval Withdraw(PersonId person, Guid assignment, Approval approval) =>
        approval with { Seal = seals.Make(SealPurpose.Withdrawal, InputOf(person, assignment, approval)) };

    /// <summary>Whether a fact has a seal, and the seal is its.</summary>
    public bool Holds(PersonId person, Fact fact) =>
        fact.Approval is { } approval && seals.Holds(SealPurpose.Fact, InputOf(person, fact, approval), approval.Seal);

    /// <summary>Whether it is sealed that a person's facts of an assignment are taken back.</summary>
    public bool Holds(PersonId person, Guid assignment, Approval? withdrawal) =>
        withdrawal is not null && seals.Holds(SealPurpose.Withdrawal, InputOf(person, assignment, withdrawal), withdrawal.Seal);

    private static SealInput InputOf(PersonId person, Fact fact, Approval approval) => Of(person, fact.AssignmentId, approval)
        .Add(fact.FactId).Add(fact.ReasonCode).Add(fact.Began).Add(fact.Anchor).Add(fact.Until)
        .Add(fact.DocumentNumber).Add(fact.Authority).Add(fact.AddedAt);

    private static SealInput InputOf(PersonId person, Guid assignment, Approval approval) => Of(person, assignment, approval);

    private static SealInput Of(PersonId person, Guid? assignment, Approval approval) => new SealInput()
        .Add(person.ToBytes()).Add(assignment).Add(approval.Maker).Add(approval.Checker).Add(approval.Effect).Add(approval.At);
}
