using HealthPass.Grains.Audit;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Appeals;

/// <summary>The work-flow of appeals. One official may decline; what takes a colour back takes two.</summary>
public static class AppealFlow
{
    /// <summary>The kind of case.</summary>
    public const string Kind = "appeal";

    /// <summary>Somebody objects.</summary>
    public const string Open = "open";

    /// <summary>Whoever objected takes it back.</summary>
    public const string Withdraw = "withdraw";

    /// <summary>An official takes it.</summary>
    public const string Accept = "accept";

    /// <summary>An official asks for the fact to be taken back.</summary>
    public const string Uphold = "uphold";

    /// <summary>A second official approves that.</summary>
    public const string ApproveUpholding = "approve_upholding";

    /// <summary>A second official refuses that.</summary>
    public const string RefuseUpholding = "refuse_upholding";

    /// <summary>An official says why the fact stands.</summary>
    public const string Decline = "decline";

    /// <summary>It waits for an official to take it.</summary>
    public const string Received = "received";

    /// <summary>An official has it.</summary>
    public const string Accepted = "accepted";

    /// <summary>It waits for the second official.</summary>
    public const string Requested = "upholding_requested";

    /// <summary>The fact is on its way back.</summary>
    public const string Upholding = "upholding";

    /// <summary>The fact was taken back.</summary>
    public const string Upheld = "upheld";

    /// <summary>The fact stands.</summary>
    public const string Declined = "declined";

    /// <summary>Nobody asks for an answer any more.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>The rows.</summary>
    public static CaseFlow Flow { get; } = new(
        Kind,
        [
            new(CaseFlow.None, Open, Received) { By = CaseHand.Applicant, Audit = AuditActions.AppealOpened, Opens = AppealClock.Name },
            By(new(Received, Accept, Accepted) { Audit = AuditActions.AppealAccepted }),
            By(new(Accepted, Uphold, Requested) { Audit = AuditActions.AppealUpholdingRequested }),
            By(new(Accepted, Decline, Declined) { Audit = AuditActions.AppealDeclined, Closes = AppealClock.Name }),
            By(new(Requested, ApproveUpholding, Upholding) { Audit = AuditActions.AppealUpheld, Closes = AppealClock.Name, NotBy = Uphold }),
            By(new(Requested, RefuseUpholding, Accepted) { Audit = AuditActions.AppealUpholdingRefused, NotBy = Uphold }),
            new(Upholding, "taken_back", Upheld) { By = CaseHand.Work },
            .. ((string[])[Received, Accepted, Requested]).SelectMany(state => (CaseMove[])
            [
                new(state, Withdraw, Withdrawn) { By = CaseHand.Applicant, Audit = AuditActions.AppealWithdrawn, Closes = AppealClock.Name },
                new(state, AppealClock.Escalate, state) { By = CaseHand.Clock, Audit = AuditActions.AppealOverdue, Escalates = true },
            ]),
        ],
        [AppealClock.Rule]);

    /// <summary>Whether an appeal in a state has its answer, or needs none any more.</summary>
    /// <param name="state">Wire name of the state.</param>
    /// <returns>Whether.</returns>
    public static bool IsClosed(string state) => state is Upheld or Declined or Withdrawn;

    // Epidemic control of the authority of the fact or above it, and never those whose fact it is.
    private static CaseMove By(CaseMove move) => move with
    {
        By = CaseHand.Official,
        Role = StaffRoles.EpidemicControl,
        LowestTier = RegionLevel.Township,
        Scope = CaseScope.Region,
        Second = true,
        Awaited = true,
    };
}
