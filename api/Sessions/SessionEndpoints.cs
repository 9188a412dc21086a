using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Staff.Passwords;
using HealthPass.Grains.Staff.Sessions;

namespace HealthPass.Api.Sessions;

/// <summary>Staff see their sessions, end them, and change their passwords.</summary>
internal static class SessionEndpoints
{
    // Checking a password is slow on purpose: as much work as thousands of shows, of which this much is counted.
    internal const int Cost = 200;

    public static void MapSessions(this IEndpointRouteBuilder routes)
    {
        SignInEndpoint.Map(routes);
        var group = routes.MapGroup("/v1/sessions").WithTags("Staff");
        _ = group.MapGet("/current", Current)
            .Declare(Declaration.For(Callers.AnyStaff).Within(Scope.Own).As(CallClass.Report).EvenLacking(AccessNames.Limits))
            .WithSummary("The session that asks")
            .Produces<SessionResponse>();
        _ = group.MapDelete("/current", SignOut)
            .Declare(Declaration.For(Callers.AnyStaff).Within(Scope.Own).As(CallClass.Application).Audited(AuditActions.SignedOut).EvenLacking(AccessNames.Limits))
            .WithSummary("Sign out here")
            .WithDescription("Within a second no node takes the session any more, and hubs that it watches are cut off.")
            .Produces(StatusCodes.Status204NoContent);
        _ = group.MapGet("/", List)
            .Declare(Declaration.For(Callers.AnyStaff).Within(Scope.Own).As(CallClass.Report).EvenLacking(AccessNames.Limits))
            .WithSummary("The account's sessions, newest first")
            .Produces<SessionList>();
        _ = group.MapDelete("/", SignOutEverywhere)
            .Declare(Declaration.For(Callers.AnyStaff).Within(Scope.Own).As(CallClass.Application).Audited(AuditActions.SignedOut).EvenLacking(AccessNames.Limits))
            .WithSummary("Sign out everywhere")
            .Produces(StatusCodes.Status204NoContent);
        _ = group.MapDelete("/{id:guid}", End)
            .Declare(Declaration.For(Callers.AnyStaff).Within(Scope.Own).As(CallClass.Application).Audited(AuditActions.SignedOut).EvenLacking(AccessNames.Limits)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.SessionUnknown))
            .WithSummary("End another session of the account")
            .Produces(StatusCodes.Status204NoContent);
        _ = group.MapPost("/password", ChangePassword)
            .Declare(Declaration.For(Callers.AnyStaff).Within(Scope.Own).As(CallClass.Application, Cost).Audited(AuditActions.PasswordChanged).EvenLacking(AccessNames.Limits)
                .Refuses(
                    StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.PasswordTooShort, ProblemCodes.PasswordTooLong, ProblemCodes.PasswordCommon,
                    ProblemCodes.PasswordHoldsName, ProblemCodes.PasswordSame)
                .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.WrongCredentials)
                .Refuses(StatusCodes.Status429TooManyRequests, ProblemCodes.SignInBusy))
            .WithSummary("Change the own password")
            .WithDescription("The account's other sessions end. Twelve characters or more; what they are is free, save that it is none of the commonest and does not hold the account's name.")
            .Produces(StatusCodes.Status204NoContent);
    }

    private static IResult Current(Call call, StaffBoard board, StaffOptions options) =>
        call.Caller.SessionOf() is { } live && board.FindAccount(call.Name) is { } account
            ? Results.Json(SessionPresenter.Present(live.Session, account, null, options), ApiJson.Options)
            : KeyProblems.SessionEnded.ToResult();

    private static async Task<IResult> List(Call call, SessionCommands sessions)
    {
        var current = call.Caller.SessionOf()?.Session.SessionId;
        return Results.Json(
            new SessionList([.. (await sessions.ListAsync(call.Name, call.Aborted)).Select(session => SessionPresenter.Present(session, current))]), ApiJson.Options);
    }

    private static async Task<IResult> SignOut(HttpContext context, Call call, SessionCommands sessions, StaffBoard board)
    {
        await sessions.SignOutAsync(call.Caller.SessionOf()!.Session, call.Audit);
        return await GoneAsync(context, call, board);
    }

    private static async Task<IResult> SignOutEverywhere(HttpContext context, Call call, SessionCommands sessions, StaffBoard board)
    {
        _ = await sessions.EndAsync(call.Name, null, "signed_out_everywhere", call.Audit, call.Aborted);
        return await GoneAsync(context, call, board);
    }

    private static async Task<IResult> End(Guid id, Call call, SessionCommands sessions, StaffBoard board)
    {
        if (await sessions.EndAsync(call.Name, id, "signed_out_elsewhere", call.Audit, call.Aborted) == 0)
        {
            return Problem.NotFound(ProblemCodes.SessionUnknown, "The account has no such session.").ToResult();
        }

        await board.LoadAsync(call.Aborted);
        return Results.NoContent();
    }

    private static async Task<IResult> ChangePassword(Body<PasswordRequest> body, Call call, SessionCommands sessions, StaffBoard board)
    {
        PasswordChange change;
        try
        {
            change = await sessions.ChangePasswordAsync(
                call.Caller.SessionOf()!.Session, body.Value.Password!, body.Value.NewPassword!, call.Audit, call.Aborted);
        }
        catch (HashingBusyException)
        {
            return SignInProblems.Busy().ToResult();
        }

        if (!change.Holds || change.Fault != PasswordFault.None)
        {
            return (change.Holds ? SignInProblems.Of(change.Fault) : SignInProblems.WrongPassword).ToResult();
        }

        await board.LoadAsync(call.Aborted);
        return Results.NoContent();
    }

    private static async Task<IResult> GoneAsync(HttpContext context, Call call, StaffBoard board)
    {
        SessionCookie.OfStaff.Delete(context);
        await board.LoadAsync(call.Aborted);
        return Results.NoContent();
    }
}
