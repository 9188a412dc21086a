using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Api.Sessions;
using HealthPass.Grains.Audit;
using HealthPass.Grains.People;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Staff.Accounts;
using HealthPass.Grains.Staff.Sessions;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Staff;

/// <summary>Administrators look after accounts: one makes them and asks for their rights, another grants those.</summary>
internal static class StaffEndpoints
{
    private const int MostListed = 200;

    public static void MapStaff(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/staff").WithTags("Staff");
        var declared = Declaration.For(Callers.Staff(AccessNames.Administrator)).Within(Scope.Own);
        var reads = declared.As(CallClass.Report);
        var writes = declared.As(CallClass.Application);
        _ = group.MapGet("/", List)
            .Declare(reads)
            .WithSummary("Accounts of the administrator's region")
            .WithDescription("By name, 200 at a time; `toBeConfirmed=true` answers those alone of whom somebody should say whether they are still needed.")
            .Produces<AccountList>();
        _ = group.MapPost("/", Create)
            .Declare(writes.Audited(AuditActions.StaffCreated)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.RegionUnknown, ProblemCodes.RegionDivided)
                .Refuses(StatusCodes.Status400BadRequest, PersonFields.DocumentProblems)
                .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.OutOfRegion)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.AccountNameTaken))
            .WithSummary("Make an account")
            .WithDescription("It may do nothing and nobody can sign in to it, before rights were asked for and another administrator has granted them.")
            .Produces<AccountView>(StatusCodes.Status201Created);
        _ = group.MapGet("/{userName}", Find)
            .Declare(reads.Refuses(StatusCodes.Status404NotFound, ProblemCodes.AccountUnknown))
            .WithSummary("An account")
            .Produces<AccountView>();
        _ = group.MapPost("/{userName}/changes", Propose)
            .Declare(writes.WithFreshFactor().AuditedByDomain(AuditActions.StaffChangeProposed)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.RegionUnknown, ProblemCodes.RegionDivided, ProblemCodes.RolesNotTogether)
                .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.OwnAccount)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.AccountUnknown)
                .Refuses(StatusCodes.Status409Conflict, StaffProblems.Conflicts))
            .WithSummary("Ask for an account's rights, or for a new first password")
            .WithDescription("Another administrator grants it. Where there is a new first password each of the two is told one half of it, once, and neither can use the account.")
            .Produces<ChangeView>(StatusCodes.Status201Created);
        _ = group.MapGet("/changes/{id:guid}", FindChange)
            .Declare(reads.Refuses(StatusCodes.Status404NotFound, ProblemCodes.StaffChangeUnknown))
            .WithSummary("A change of rights")
            .Produces<ChangeView>();
        _ = group.MapPost("/changes/{id:guid}/confirmation", Confirm)
            .Declare(Answers(writes).WithFreshFactor().AuditedByDomain(AuditActions.StaffChangeConfirmed))
            .WithSummary("Grant what another administrator has asked for")
            .Produces<ChangeView>();
        _ = group.MapPost("/changes/{id:guid}/refusal", Refuse)
            .Declare(Answers(writes).AuditedByDomain(AuditActions.StaffChangeRefused).Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing))
            .WithSummary("Refuse what another administrator has asked for")
            .Produces<ChangeView>();
        _ = group.MapPost("/{userName}/suspension", Suspend)
            .Declare(OfOther(writes.Audited(AuditActions.StaffSuspended)).Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.LastAdministrators))
            .WithSummary("Stop an account")
            .WithDescription("At once, by one administrator alone: within a second its sessions end at every node. Rights that are granted anew set it going again.")
            .Produces(StatusCodes.Status204NoContent);
        _ = group.MapPost("/{userName}/recertification", Recertify)
            .Declare(OfOther(writes.Audited(AuditActions.StaffRecertified)))
            .WithSummary("Say that an account is still needed")
            .WithDescription("Asked every 180 days; 30 days later an account of which nobody says so ends.")
            .Produces(StatusCodes.Status204NoContent);
        _ = group.MapGet("/{userName}/sessions", ListSessions)
            .Declare(reads.Refuses(StatusCodes.Status404NotFound, ProblemCodes.AccountUnknown))
            .WithSummary("An account's sessions")
            .Produces<SessionList>();
        _ = group.MapDelete("/{userName}/sessions", EndSessions)
            .Declare(OfOther(writes.Audited(AuditActions.StaffSessionsEnded)))
            .WithSummary("End an account's sessions")
            .Produces(StatusCodes.Status204NoContent);
    }

    private static Declaration Answers(Declaration declaration) => declaration
        .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.RolesNotTogether, ProblemCodes.FieldInvalid)
        .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.OwnAccount, ProblemCodes.MakerIsChecker)
        .Refuses(StatusCodes.Status404NotFound, ProblemCodes.StaffChangeUnknown, ProblemCodes.AccountUnknown)
        .Refuses(StatusCodes.Status409Conflict, StaffProblems.Conflicts);

    private static Declaration OfOther(Declaration declaration) => declaration
        .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.OwnAccount)
        .Refuses(StatusCodes.Status404NotFound, ProblemCodes.AccountUnknown);

    private static async Task<IResult> List(bool? toBeConfirmed, string? after, Call call, StaffCommands staff, RegionTree regions, TimeProvider clock)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var rest = (await staff.ListAsync(call.Region, toBeConfirmed == true, call.Aborted))
            .Where(account => string.CompareOrdinal(account.UserName, after) > 0).OrderBy(account => account.UserName, StringComparer.Ordinal).ToList();
        return Results.Json(
            new AccountList(
                [.. rest.Take(MostListed).Select(account => StaffPresenter.Present(account, regions, now))],
                rest.Count > MostListed ? rest[MostListed - 1].UserName : null),
            ApiJson.Options);
    }

    private static async Task<IResult> Find(string userName, Call call, StaffBoard board, RegionTree regions, TimeProvider clock) =>
        await OwnAsync(userName, call, board) is { } account
            ? Results.Json(StaffPresenter.Present(account, regions, clock.GetUtcNow().ToUnixTimeSeconds()), ApiJson.Options)
            : StaffProblems.Of(StaffFault.Unknown).ToResult();

    private static async Task<IResult> Create(
        Body<AccountRequest> body, Call call, StaffCommands staff, PersonFinder finder, StaffBoard board, RegionTree regions, TimeProvider clock)
    {
        var (fault, account) = await staff.CreateAsync(
            StaffFields.Read(body.Value, regions), await StaffFields.PersonOfAsync(body.Value, finder, clock.GetUtcNow(), call.Aborted), call.Official, call.Audit, call.Aborted);
        if (account is null)
        {
            return StaffProblems.Of(fault).ToResult();
        }

        await board.LoadAsync(call.Aborted);
        return Results.Json(
            StaffPresenter.Present(account, regions, clock.GetUtcNow().ToUnixTimeSeconds()), ApiJson.Options, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> Propose(
        string userName, Body<RightsRequest> body, Call call, StaffCommands staff, RegionTree regions, TimeProvider clock) =>
        Answer(
            await staff.ProposeAsync(userName, StaffFields.Read(body.Value, regions, clock.GetUtcNow()), call.Official, call.Aborted), StatusCodes.Status201Created);

    private static async Task<IResult> FindChange(Guid id, Call call, StaffCommands staff) =>
        await staff.FindChangeAsync(id) is { } change && call.Region.Contains(change.Draft.Region)
            ? Results.Json(StaffPresenter.Present(change, null), ApiJson.Options)
            : StaffProblems.Of(StaffFault.NoRequest).ToResult();

    private static async Task<IResult> Confirm(Guid id, Call call, StaffCommands staff, StaffBoard board)
    {
        var answer = await staff.ConfirmAsync(id, call.Official, call.Factor);
        await board.LoadAsync(call.Aborted);
        return Answer(answer, StatusCodes.Status200OK);
    }

    private static async Task<IResult> Refuse(Guid id, Body<StaffNoteRequest> body, Call call, StaffCommands staff) =>
        Answer(await staff.RefuseAsync(id, call.Official, body.Value.Note!.Trim()), StatusCodes.Status200OK);

    private static async Task<IResult> Suspend(string userName, Body<StaffNoteRequest> body, Call call, StaffCommands staff, StaffBoard board) =>
        await DoneAsync(await staff.SuspendAsync(userName, body.Value.Note!.Trim(), call.Official, call.Audit, call.Aborted), call, board);

    private static async Task<IResult> Recertify(string userName, Call call, StaffCommands staff, StaffBoard board) =>
        await DoneAsync(await staff.RecertifyAsync(userName, call.Official, call.Audit, call.Aborted), call, board);

    private static async Task<IResult> ListSessions(string userName, Call call, SessionCommands sessions, StaffBoard board) =>
        await OwnAsync(userName, call, board) is not { } account
            ? StaffProblems.Of(StaffFault.Unknown).ToResult()
            : Results.Json(
                new SessionList([.. (await sessions.ListAsync(account.UserName, call.Aborted)).Select(session => SessionPresenter.Present(session, null))]), ApiJson.Options);

    private static async Task<IResult> EndSessions(string userName, Call call, SessionCommands sessions, StaffBoard board)
    {
        await board.LoadAsync(call.Aborted);
        var account = board.FindAccount(userName);
        var fault = AccountChanges.JudgeOther(call.Official, account);
        if (fault == StaffFault.None)
        {
            _ = await sessions.EndAsync(account!.UserName, null, "ended_by_administrator", call.Audit, call.Aborted);
        }

        return await DoneAsync(fault, call, board);
    }

    // Whoever lives elsewhere is not told of.
    private static async Task<StaffAccount?> OwnAsync(string userName, Call call, StaffBoard board)
    {
        await board.LoadAsync(call.Aborted);
        return board.FindAccount(userName) is { } account && call.Region.Contains(account.Region) ? account : null;
    }

    private static async Task<IResult> DoneAsync(StaffFault fault, Call call, StaffBoard board)
    {
        if (fault != StaffFault.None)
        {
            return StaffProblems.Of(fault).ToResult();
        }

        await board.LoadAsync(call.Aborted);
        return Results.NoContent();
    }

    private static IResult Answer(StaffAnswer answer, int status) =>
        answer.Change is { } change && answer.Fault == StaffFault.None
            ? Results.Json(StaffPresenter.Present(change, answer.PasswordPart), ApiJson.Options, statusCode: status)
            : StaffProblems.Of(answer.Fault).ToResult();
}
