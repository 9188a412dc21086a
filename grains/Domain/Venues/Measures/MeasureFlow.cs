using HealthPass.Grains.Audit;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Venues.Measures;

/// <summary>The work-flow of suspending, resuming and ending a venue: anybody who runs or watches over it asks, a second official of the county or above decides.</summary>
public static class MeasureFlow
{
    /// <summary>The kind of case.</summary>
    public const string Kind = "venue_measure";

    /// <summary>It waits for the second official.</summary>
    public const string Requested = "measure_requested";

    /// <summary>It is being carried out.</summary>
    public const string CarryingOut = "carrying_out";

    /// <summary>It is done.</summary>
    public const string Done = "done";

    /// <summary>The second official refused it.</summary>
    public const string Refused = "refused";

    /// <summary>Nobody decided in time.</summary>
    public const string Expired = "expired";

    /// <summary>Somebody asks for it.</summary>
    public const string Request = "request_measure";

    /// <summary>A second official approves it.</summary>
    public const string Approve = "approve_measure";

    /// <summary>A second official refuses it.</summary>
    public const string Refuse = "refuse_measure";

    private const string Clock = "answer";
    private const string Expire = "expire_measure";
    private const int Days = 3;
    private const int ExpireAfter = 5;
    private const string Escalate = "escalate";

    /// <summary>The rows.</summary>
    public static CaseFlow Flow { get; } = new(
        Kind,
        [
            new(CaseFlow.None, Request, Requested) { Role = StaffRoles.VenueAdministrator, Audit = AuditActions.VenueMeasureRequested, Opens = Clock },
            By(new(Requested, Approve, CarryingOut) { Audit = AuditActions.VenueMeasureApproved }),
            By(new(Requested, Refuse, Refused) { Audit = AuditActions.VenueMeasureRefused }),
            new(Requested, Escalate, Requested) { By = CaseHand.Clock, Audit = AuditActions.VenueOverdue, Escalates = true },
            new(Requested, Expire, Expired) { By = CaseHand.Clock, Audit = AuditActions.VenueMeasureExpired, Closes = Clock },
            new(CarryingOut, "carried_out", Done) { By = CaseHand.Work },
        ],
        [new(Clock, [new(Days, Escalate), new(ExpireAfter, Expire)])]);

    /// <summary>Whether a measure in a state is decided.</summary>
    /// <param name="state">Wire name of the state.</param>
    /// <returns>Whether.</returns>
    public static bool IsClosed(string state) => state != Requested;

    private static CaseMove By(CaseMove move) => move with
    {
        By = CaseHand.Official,
        Role = StaffRoles.VenueAdministrator,
        LowestTier = RegionLevel.County,
        Scope = CaseScope.Region,
        Second = true,
        Awaited = true,
        Closes = Clock,
    };
}
