using System.Globalization;
using HealthPass.Api.Json;
using HealthPass.Grains.Reports;

namespace HealthPass.Api.Reports;

/// <summary>The watermark of what leaves the system: who took it, when, which version, and where the audit trail says so.</summary>
internal static class ReportMark
{
    public static string Of(IssuedReportHead head, string who, DateTimeOffset when, long auditSequence, bool english)
    {
        var (at, hash) = (Rfc3339.Format(when), Convert.ToHexStringLower(head.Sha256)[..16]);
        return english
            ? string.Create(CultureInfo.InvariantCulture, $"Taken by {who} at {at} · report of {CalendarDay.Format(head.Day)}, version {head.Version} · audit no. {auditSequence} · SHA-256 {hash}…")
            : string.Create(CultureInfo.InvariantCulture, $"导出人 {who} · 时间 {at} · {CalendarDay.Format(head.Day)} 日报第 {head.Version} 版 · 审计号 {auditSequence} · SHA-256 {hash}…");
    }
}
