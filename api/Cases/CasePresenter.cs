using HealthPass.Api.Json;
using HealthPass.Grains.Cases;

namespace HealthPass.Api.Cases;

/// <summary>Puts cases into the answer's form.</summary>
internal static class CasePresenter
{
    public static CasePage Present(WaitingPage page) => new(
        page.Count.Waiting, page.Count.Overdue, [.. page.Cases.Select(Present)], page.Next?.ToString());

    private static CaseItem Present(WaitingCase waiting)
    {
        var entry = waiting.Entry;
        return new(
            entry.CaseId.ToString(),
            entry.Kind,
            entry.Title.Length > 0 ? entry.Title : entry.Document,
            entry.State,
            entry.Region.ToString(),
            Rfc3339.Format(DateTimeOffset.FromUnixTimeSeconds(entry.OpenedAt)),
            entry.DueAt == CaseEntry.Never ? null : Rfc3339.Format(DateTimeOffset.FromUnixTimeSeconds(entry.DueAt)),
            waiting.Overdue,
            waiting.Actions,
            entry.People,
            entry.Reason,
            entry.Opener,
            entry.Document);
    }
}
