using System.Globalization;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Grains.Helps;
using HealthPass.Grains.Hotline;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Volunteers;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Api.Volunteers;

/// <summary>Volunteers' sessions: opened, ended and counted.</summary>
internal sealed class VolunteerSessions(IGrainFactory grains, IVolunteerStore store, IHelpLedger ledger, RegionTree regions, PersonPresenter names, TimeProvider clock)
{
    /// <summary>The most sessions of a page.</summary>
    public const int MostSessions = 50;

    /// <summary>The most days that are counted at a time.</summary>
    public const int MostDays = 92;

    // 184 counties, five kinds: more than there can be of any days asked for would be a mistake here.
    private const int MostRows = MostDays * 1_000;

    /// <summary>How the volunteer stands.</summary>
    public async Task<IResult> CurrentAsync(Call call)
    {
        var session = await VolunteerOf(call.Name).Current();
        return Results.Json(
            new VolunteerView(
                session is null ? null : await PresentAsync(session, call.Aborted),
                HelpCounts.Of(await store.CountAsync(call.Name, ShanghaiDay.Of(clock.GetUtcNow()), call.Aborted)),
                call.Region.ToString(),
                names.NameOf(call.Region)),
            ApiJson.Options);
    }

    /// <summary>Opens a session.</summary>
    public async Task<IResult> OpenAsync(Call call, VolunteerSessionRequest request)
    {
        if (!regions.TryFind(request.RegionCode, out var region))
        {
            return Problem.RegionUnknown().ToResult();
        }

        if (region.Code.Level < RegionLevel.County)
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, "The region 'regionCode' must be a county or lie in one.").ToResult();
        }

        if (NamesSomebody.InNote(request.Place!))
        {
            return Problem.Invalid(ProblemCodes.NoteNamesSomebody, "The field 'place' holds a phone or a document number.").ToResult();
        }

        if (!Rfc3339.TryParse(request.Until, out var until))
        {
            return VolunteerProblems.Of(new(VolunteerFault.UntilOutside), clock).ToResult();
        }

        var volunteer = VolunteerOf(call.Name);
        if (await volunteer.Current() is not null)
        {
            return VolunteerProblems.Of(new(VolunteerFault.AlreadyOpen), clock).ToResult();
        }

        var draft = new VolunteerDraft(Guid.CreateVersion7(clock.GetUtcNow()), CountyOf(region).Code, request.Place!.Trim(), until);
        if (until <= clock.GetUtcNow() || until > clock.GetUtcNow() + VolunteerSession.Longest)
        {
            return VolunteerProblems.Of(new(VolunteerFault.UntilOutside), clock).ToResult();
        }

        _ = await call.Audit.WriteAsync(draft.SessionId.ToString(), new { regionCode = draft.District.ToString(), draft.Place, until = Rfc3339.Format(until) });
        var answer = await volunteer.Open(draft);
        return answer.Session is { } session
            ? Results.Json(await PresentAsync(session, call.Aborted), ApiJson.Options, statusCode: StatusCodes.Status201Created)
            : VolunteerProblems.Of(answer, clock).ToResult();
    }

    /// <summary>Ends a session: one's own, or as the command centre one of the region.</summary>
    public async Task<IResult> CloseAsync(Call call, Guid sessionId)
    {
        var own = call.Official.Has(StaffRoles.Volunteer) ? await VolunteerOf(call.Name).Current() : null;
        var session = own?.SessionId == sessionId ? own : await store.FindAsync(sessionId, call.Aborted);
        if (session is null || (call.Official.Has(StaffRoles.CommandCentre) ? !call.Region.Contains(session.District) : session.Account != call.Name))
        {
            return VolunteerProblems.SessionUnknown.ToResult();
        }

        var helps = HelpCounts.Of((await ledger.ReadAsync([sessionId], call.Aborted))[sessionId]);
        _ = await call.Audit.WriteAsync(sessionId.ToString(), new { account = session.Account, regionCode = session.District.ToString(), helps });

        // Another that the account has opened since is not this one, which is over then.
        _ = await VolunteerOf(session.Account).Close(sessionId);
        return Results.NoContent();
    }

    /// <summary>Sessions of the region, newest first.</summary>
    public async Task<IResult> ListAsync(Call call, bool openOnly, string? after)
    {
        var before = default(Guid?);
        if (after is not null)
        {
            if (!Guid.TryParse(after, out var last))
            {
                return Problem.NoNext("after").ToResult();
            }

            before = last;
        }

        var found = await store.ListAsync(call.Region, openOnly ? clock.GetUtcNow().ToUnixTimeSeconds() : null, before, MostSessions + 1, call.Aborted);
        var page = found.Take(MostSessions).ToList();
        var helps = await ledger.ReadAsync([.. page.Select(session => session.SessionId)], call.Aborted);
        return Results.Json(
            new VolunteerSessionList(
                [.. page.Select(session => Present(session, helps[session.SessionId]))], found.Count > MostSessions ? page[^1].SessionId.ToString() : null),
            ApiJson.Options);
    }

    /// <summary>What was counted in the region, by day and county.</summary>
    public async Task<IResult> CountAsync(Call call, string? from, string? to)
    {
        var today = ShanghaiDay.Of(clock.GetUtcNow());
        if (!TryReadDay(to, today, out var last) || !TryReadDay(from, last.AddDays(-6), out var first) || first > last || last.DayNumber - first.DayNumber >= MostDays)
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, $"The days 'from' and 'to' must be dates (yyyy-MM-dd), in order and at most {MostDays} days.").ToResult();
        }

        var rows = await ledger.ReadAsync(call.Region, first, last, MostRows, call.Aborted);
        return Results.Json(
            new HelpList(
                call.Region.ToString(), DayOf(first), DayOf(last), HelpCounts.Of(rows.GroupBy(row => row.Kind).ToDictionary(kind => kind.Key, kind => kind.Sum(row => row.Count))),
                [
                    .. rows.GroupBy(row => (row.Day, row.District)).Select(day => new HelpDay(
                        DayOf(day.Key.Day), day.Key.District.ToString(), names.NameOf(day.Key.District), HelpCounts.Of(day.ToDictionary(row => row.Kind, row => row.Count)))),
                ],
                Rfc3339.Format(clock.GetUtcNow())),
            ApiJson.Options);
    }

    private static string DayOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool TryReadDay(string? text, DateOnly otherwise, out DateOnly day)
    {
        day = otherwise;
        return text is null || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    private static RegionNode CountyOf(RegionNode region)
    {
        while (region.Code.Level > RegionLevel.County && region.Parent is { } parent)
        {
            region = parent;
        }

        return region;
    }

    private async Task<VolunteerSessionView> PresentAsync(VolunteerSession session, CancellationToken cancellationToken) =>
        Present(session, (await ledger.ReadAsync([session.SessionId], cancellationToken))[session.SessionId]);

    private VolunteerSessionView Present(VolunteerSession session, IReadOnlyDictionary<HelpKind, int> helps) => new(
        session.SessionId.ToString(),
        session.Account,
        session.District.ToString(),
        names.NameOf(session.District),
        session.Place,
        Rfc3339.Format(DateTimeOffset.FromUnixTimeSeconds(session.OpenedAt)),
        Rfc3339.Format(DateTimeOffset.FromUnixTimeSeconds(session.Until)),
        session.ClosedAt == 0 ? null : Rfc3339.Format(DateTimeOffset.FromUnixTimeSeconds(session.ClosedAt)),
        session.ClosedAt != 0 ? "closed" : session.GoesOn(clock.GetUtcNow().ToUnixTimeSeconds()) ? "open" : "over",
        HelpCounts.Of(helps));

    private IVolunteerGrain VolunteerOf(string account) => grains.GetGrain<IVolunteerGrain>(account);
}
