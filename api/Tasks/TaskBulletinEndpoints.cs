using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Campaign.Tasks.Supervision;

namespace HealthPass.Api.Tasks;

/// <summary>The bulletin of tasks, and what the account is reminded of.</summary>
internal static class TaskBulletinEndpoints
{
    private const int MostReminders = 100;

    public static void MapTaskBulletin(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/tasks").WithTags("Campaign");
        _ = group.MapGet("/bulletin", Get)
            .Declare(Declaration.For(TaskCallers.Readers).Within(Scope.Own).As(CallClass.Report))
            .WithSummary("Who has done what with the tasks of the account's region: a ranking, and the three furthest behind")
            .WithDescription("Scores count signing in time, feedback in time, completion and quality; what cannot be said of a unit yet is left out of its score.")
            .Produces<BulletinView>();
        _ = group.MapGet("/bulletin/export", Export)
            .Declare(Declaration.For(TaskCallers.Issuers | Callers.Staff(AccessNames.Auditor)).Within(Scope.Own).As(CallClass.Report).Audited(AuditActions.TaskBulletinExported)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid))
            .WithSummary("The bulletin as CSV or XLSX")
            .WithDescription("`format` is `csv` or `xlsx`, with `lang=en` in English; the last line says who took it and when.")
            .Produces<byte[]>(StatusCodes.Status200OK, "text/csv");
        _ = group.MapGet("/reminders", Remind)
            .Declare(Declaration.For(TaskCallers.Issuers | TaskCallers.Units).Within(Scope.Own).As(CallClass.Report))
            .WithSummary("What the account is reminded of")
            .WithDescription("Made in office hours of working days: the unit is told first, then the command centre of its region, then the one that dispatched. They stop when the number has moved.")
            .Produces<ReminderList>();
    }

    private static async Task<IResult> Get(Call call, TaskDesk desk) => Results.Json(await desk.BulletinAsync(call.Region, call.Aborted), ApiJson.Options);

    private static async Task<IResult> Export(string? format, string? lang, Call call, TaskDesk desk)
    {
        if (format is not (null or "csv" or "xlsx"))
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, "'format' must be 'csv' or 'xlsx'.").ToResult();
        }

        var bulletin = await desk.BulletinAsync(call.Region, call.Aborted);
        var sequence = await call.Audit.WriteAsync(call.Region.ToString(), new { rows = bulletin.Units.Count, format = format ?? "csv" });
        return await BulletinExport.WriteAsync(bulletin, format == "xlsx", lang == "en", call.Name, sequence, call.Aborted);
    }

    private static async Task<IResult> Remind(Call call, IReminderStore store)
    {
        IReadOnlyList<Reminder> unit = call.Official.Has(AccessNames.CampaignOfficer) ? await store.ListAsync(call.Region, forUnit: true, MostReminders, call.Aborted) : [];
        IReadOnlyList<Reminder> centre = call.Official.Has(AccessNames.CommandCentre) ? await store.ListAsync(call.Region, forUnit: false, MostReminders, call.Aborted) : [];
        return Results.Json(
            new ReminderList([.. unit.Concat(centre).OrderByDescending(reminder => reminder.SentAt).Take(MostReminders).Select(TaskPresenter.Present)]), ApiJson.Options);
    }
}
