using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace HealthPass.Grains.Audit;

/// <summary>Every action that the audit trail knows.</summary>
public static class AuditActions
{
    /// <summary>An official handed in a list of people and a reason.</summary>
    public static readonly AuditAction AssignmentCreated = Before("assignment_created", "assignment");

    /// <summary>A second official approved an assignment.</summary>
    public static readonly AuditAction AssignmentApproved = Before("assignment_approved", "assignment");

    /// <summary>A second official rejected an assignment.</summary>
    public static readonly AuditAction AssignmentRejected = Before("assignment_rejected", "assignment");

    /// <summary>An official undid an assignment.</summary>
    public static readonly AuditAction AssignmentReversed = Before("assignment_reversed", "assignment");

    /// <summary>Nobody answered an assignment in time, and the next tier is asked.</summary>
    public static readonly AuditAction AssignmentOverdue = Before("assignment_overdue", "assignment");

    /// <summary>Nobody answered an assignment at all.</summary>
    public static readonly AuditAction AssignmentExpired = Before("assignment_expired", "assignment");

    /// <summary>A hotline agent looked a caller up.</summary>
    public static readonly AuditAction HotlineLookup = Before("hotline_lookup", "persons");

    /// <summary>A screen got its token.</summary>
    public static readonly AuditAction KioskIssued = Before("kiosk_issued", "kiosk");

    /// <summary>A screen's token was withdrawn.</summary>
    public static readonly AuditAction KioskRevoked = Before("kiosk_revoked", "kiosk");

    /// <summary>A region got a target.</summary>
    public static readonly AuditAction TargetSet = Before("target_set", "region");

    /// <summary>A region's target was taken away.</summary>
    public static readonly AuditAction TargetRemoved = Before("target_removed", "region");

    /// <summary>The report of a day was issued.</summary>
    public static readonly AuditAction ReportIssued = Before("report_issued", "report");

    /// <summary>A report was corrected by a new version.</summary>
    public static readonly AuditAction ReportCorrected = Before("report_corrected", "report");

    /// <summary>A report left the system as a file.</summary>
    public static readonly AuditAction ReportExported = Before("report_exported", "report");

    /// <summary>A report was printed.</summary>
    public static readonly AuditAction ReportPrinted = Before("report_printed", "report");

    private static readonly FrozenDictionary<string, AuditAction> ByWire = new[]
    {
        AssignmentCreated, AssignmentApproved, AssignmentRejected, AssignmentReversed, AssignmentOverdue, AssignmentExpired, HotlineLookup, KioskIssued, KioskRevoked,
        TargetSet, TargetRemoved, ReportIssued, ReportCorrected, ReportExported, ReportPrinted,
    }.ToFrozenDictionary(action => action.Wire, StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<AuditAction> All => ByWire.Values;

    /// <summary>Finds an action by its word.</summary>
    public static bool TryFind(string? wire, [NotNullWhen(true)] out AuditAction? action)
    {
        action = null;
        return wire is not null && ByWire.TryGetValue(wire, out action);
    }

    private static AuditAction Before(string wire, string about) => new(wire, about, beforeEffect: true);
}
