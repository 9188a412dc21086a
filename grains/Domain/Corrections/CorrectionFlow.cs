using HealthPass.Grains.Audit;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Corrections;

/// <summary>The work-flow of corrections. Phone and home take one official, a name two.</summary>
/// <remarks>
/// Epidemic control decides: it is the role that each county has officials of, whose desk the list of cases is, and that answers for where
/// somebody lives when a fact is assigned. The hotline's supervisors look at what agents do, and would decide on what their own agents took down.
/// </remarks>
public static class CorrectionFlow
{
    /// <summary>The kind of case.</summary>
    public const string Kind = "correction";

    /// <summary>Somebody asks.</summary>
    public const string Open = "ask_correction";

    /// <summary>An official takes it.</summary>
    public const string Accept = "accept";

    /// <summary>An official puts phone and home right.</summary>
    public const string Correct = "correct";

    /// <summary>An official asks for a name to be put right.</summary>
    public const string Request = "request_correction";

    /// <summary>A second official approves that.</summary>
    public const string Approve = "approve_correction";

    /// <summary>A second official refuses that.</summary>
    public const string Refuse = "refuse_correction";

    /// <summary>An official says why nothing is put right.</summary>
    public const string Decline = "decline_correction";

    /// <summary>Whose it is has withdrawn the registration.</summary>
    public const string Withdraw = "withdraw_correction";

    /// <summary>It waits for an official to take it.</summary>
    public const string Received = "received";

    /// <summary>An official has it.</summary>
    public const string Accepted = "accepted";

    /// <summary>It waits for the second official.</summary>
    public const string Requested = "correction_requested";

    /// <summary>It is on its way.</summary>
    public const string Correcting = "correcting";

    /// <summary>It was put right.</summary>
    public const string Done = "done";

    /// <summary>Nothing was put right.</summary>
    public const string Declined = "declined";

    /// <summary>Nobody is registered any more whom it could put right.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>The rows.</summary>
    public static CaseFlow Flow { get; } = new(
        Kind,
        [
            new(CaseFlow.None, Open, Received) { By = CaseHand.Applicant, Audit = AuditActions.CorrectionOpened, Opens = CorrectionClock.Name },
            By(new(Received, Accept, Accepted) { Audit = AuditActions.CorrectionAccepted }),
            By(new(Accepted, Correct, Correcting) { Audit = AuditActions.CorrectionDone, Closes = CorrectionClock.Name }),
            By(new(Accepted, Request, Requested) { Audit = AuditActions.CorrectionRequested }),
            By(new(Accepted, Decline, Declined) { Audit = AuditActions.CorrectionDeclined, Closes = CorrectionClock.Name }),
            By(new(Requested, Approve, Correcting) { Audit = AuditActions.CorrectionApproved, Closes = CorrectionClock.Name, NotBy = Request }),
            By(new(Requested, Refuse, Accepted) { Audit = AuditActions.CorrectionRefused, NotBy = Request }),
            new(Correcting, "corrected", Done) { By = CaseHand.Work },
            .. ((string[])[Received, Accepted, Requested]).SelectMany(state => (CaseMove[])
            [
                new(state, Withdraw, Withdrawn) { By = CaseHand.Applicant, Audit = AuditActions.CorrectionWithdrawn, Closes = CorrectionClock.Name },
                new(state, CorrectionClock.Escalate, state) { By = CaseHand.Clock, Audit = AuditActions.CorrectionOverdue, Escalates = true },
            ]),
        ],
        [CorrectionClock.Rule]);

    /// <summary>Whether a correction in a state is decided and done.</summary>
    /// <param name="state">Wire name of the state.</param>
    /// <returns>Whether.</returns>
    public static bool IsClosed(string state) => state is Done or Declined or Withdrawn;

    private static CaseMove By(CaseMove move) => move with
    {
        By = CaseHand.Official,
        Role = StaffRoles.EpidemicControl,
        LowestTier = RegionLevel.County,
        Scope = CaseScope.Region,
        Second = true,
        Awaited = true,
    };
}
