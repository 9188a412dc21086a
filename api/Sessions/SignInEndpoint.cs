using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Staff.Passwords;
using HealthPass.Grains.Staff.Sessions;
using HealthPass.Grains.Staff.SignIn;

namespace HealthPass.Api.Sessions;

/// <summary>Staff sign in.</summary>
internal static class SignInEndpoint
{
    private const string DeviceCookie = "healthpass_device";
    private const string Path = "/v1/sessions";
    private const int DeviceBytes = 16;

    // A refusal takes so long whatever is wrong: neither what was looked up nor what was written shows in the time.
    private static readonly TimeSpan Refusal = TimeSpan.FromMilliseconds(500);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, SignIn)
            .WithTags("Staff")
            .WithSummary("Sign in")
            .WithDescription(
                "Answers a session token for `Authorization: Bearer`, good for 8 hours and until nobody has used it for 15 minutes. "
                + "After five wrong passwords from one source the pauses grow; where the account has signed in from before, others' wrong ones do not count. "
                + "The answer is the same whatever is wrong.")
            .Declare(Declaration.For(Callers.Anybody).As(CallClass.Application, SessionEndpoints.Cost)
                .AuditedByDomain(AuditActions.SignedIn, AuditActions.SignInFailed, AuditActions.SignInsRefused)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing)
                .Refuses(StatusCodes.Status401Unauthorized, ProblemCodes.WrongCredentials)
                .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.PasswordsOff)
                .Refuses(StatusCodes.Status429TooManyRequests, ProblemCodes.SignInBusy))
            .Produces<SessionResponse>(StatusCodes.Status201Created);

    private static async Task<IResult> SignIn(
        HttpContext context, Body<SessionRequest> body, SignIns signIns, SessionCommands sessions, SessionCipher cipher, DeviceCipher devices, StaffBoard board,
        StaffOptions options, OpenIdOptions openId, TimeProvider clock)
    {
        if (openId.Only)
        {
            return SignInProblems.PasswordsOff.ToResult();
        }

        var began = clock.GetTimestamp();
        var request = body.Value;
        var source = SourceNames.NetworkOf(context.Connection.RemoteIpAddress);
        var device = devices.Open(context.Request.Cookies[DeviceCookie], request.UserName!);
        SignInResult result;
        try
        {
            result = await signIns.TryAsync(new(request.UserName!, request.Password!, source, device), context.RequestAborted);
        }
        catch (HashingBusyException)
        {
            return SignInProblems.Busy().ToResult();
        }

        if (result.Account is not { } account)
        {
            if (Refusal - clock.GetElapsedTime(began) is var left && left > TimeSpan.Zero)
            {
                await Task.Delay(left, clock, context.RequestAborted);
            }

            return SignInProblems.Refused.ToResult();
        }

        var session = await sessions.BeginAsync(account, source, context.Request.Headers.UserAgent.ToString(), options.Limits, context.RequestAborted);
        await board.LoadAsync(context.RequestAborted);
        var token = cipher.Seal(account, session);
        Remember(context, devices.Seal(account.UserName, device ?? Secrets.New(DeviceBytes)));
        if (request.InCookie == true)
        {
            SessionCookie.OfStaff.Append(context, token);
        }

        return Results.Json(
            SessionPresenter.Present(session, account, request.InCookie == true ? null : token, options), ApiJson.Options, statusCode: StatusCodes.Status201Created);
    }

    private static void Remember(HttpContext context, string device) => context.Response.Cookies.Append(DeviceCookie, device, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        Path = Path,
        MaxAge = DeviceCipher.Lifetime,
    });
}
