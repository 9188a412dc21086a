using HealthPass.Grains.Audit;
using HealthPass.Grains.Cases;

namespace HealthPass.Grains.Staff.Accounts;

/// <summary>The work-flow of changes of rights: one administrator asks, another grants.</summary>
public static class StaffChangeFlow
{
    /// <summary>The kind of case.</summary>
    public const string Kind = "staff_change";

    /// <summary>Somebody asks for it.</summary>
    public const string Propose = "propose";

    /// <summary>A second administrator grants it.</summary>
    public const string Confirm = "confirm";

    /// <summary>A second administrator refuses it.</summary>
    public const string Refuse = "refuse";

    /// <summary>The state in which it waits for the second.</summary>
    public const string Proposed = "proposed";

    private const string Expire = "expire";
    private const string Answer = "answer";

    /// <summary>The rows.</summary>
    public static CaseFlow Flow { get; } = new(
        Kind,
        [
            By(new(CaseFlow.None, Propose, Proposed) { Audit = AuditActions.StaffChangeProposed, Opens = Answer }),
            By(new(Proposed, Confirm, "granting") { Audit = AuditActions.StaffChangeConfirmed, Closes = Answer, Second = true, Awaited = true }),
            By(new(Proposed, Refuse, "refused") { Audit = AuditActions.StaffChangeRefused, Closes = Answer, Second = true, Awaited = true }),
            new(Proposed, Expire, "expired") { By = CaseHand.Clock, Audit = AuditActions.StaffChangeExpired, Closes = Answer },
            new("granting", "granted", "granted") { By = CaseHand.Work },
        ],
        [new(Answer, [new(5, Expire)])]);

    private static CaseMove By(CaseMove move) => move with { By = CaseHand.Official, Role = StaffRoles.Administrator, Scope = CaseScope.Region };
}
