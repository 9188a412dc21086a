using System.Buffers.Text;
using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Api.Sessions;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Staff.Factors;
using HealthPass.Grains.Staff.Sessions;
using QRCoder;

namespace HealthPass.Api.Factors;

/// <summary>Staff set up, show and remove second factors of their own.</summary>
internal static class FactorEndpoints
{
    private const int DrawingScale = 4;

    public static void MapFactors(this IEndpointRouteBuilder routes)
    {
        var own = Declaration.For(Callers.AnyStaff).Within(Scope.Own);

        // Whoever was handed a first password is not yet the only one who knows it.
        var writes = own.As(CallClass.Application).EvenLacking(AccessNames.LimitFactor);
        var makes = writes.Refuses(StatusCodes.Status403Forbidden, ProblemCodes.StepUpRequired).Refuses(StatusCodes.Status409Conflict, ProblemCodes.TooManyFactors);
        var finishes = writes.AuditedByDomain(AuditActions.FactorAdded, AuditActions.FactorRefused)
            .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing)
            .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.StepUpRequired, ProblemCodes.FactorWrong)
            .Refuses(StatusCodes.Status409Conflict, FactorProblems.Conflicts);
        var group = routes.MapGroup("/v1/sessions/factors").WithTags("Staff");
        _ = group.MapGet("/", List)
            .Declare(own.As(CallClass.Report).EvenLacking(AccessNames.Limits))
            .WithSummary("The account's second factors")
            .Produces<FactorList>();
        _ = group.MapPost("/totp", BeginTotp)
            .Declare(makes)
            .WithSummary("Begin to set up an app that shows codes")
            .WithDescription("Whoever has a second factor shows it first. The app is set up once it has shown a code, within ten minutes.")
            .Produces<TotpSetUp>();
        _ = group.MapPost("/totp/completion", FinishTotp)
            .Declare(finishes)
            .WithSummary("Finish setting up an app, with a code that it shows")
            .WithDescription("The session has shown a second factor by that.")
            .Produces<FactorView>(StatusCodes.Status201Created);
        _ = group.MapPost("/passkeys", BeginPasskey)
            .Declare(makes)
            .WithSummary("Begin to set up a passkey")
            .WithDescription("Whoever has a second factor shows it first. What is answered goes into `navigator.credentials.create`.")
            .Produces<PasskeySetUp>();
        _ = group.MapPost("/passkeys/completion", FinishPasskey)
            .Declare(finishes)
            .WithSummary("Finish setting up a passkey, with what the browser answers")
            .WithDescription("The session has shown a second factor by that. An answer uses up its challenge, whether or not it holds.")
            .Produces<FactorView>(StatusCodes.Status201Created);
        _ = group.MapDelete("/{id:guid}", Remove)
            .Declare(writes.Audited(AuditActions.FactorRemoved)
                .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.StepUpRequired)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.FactorUnknown)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.LastFactor))
            .WithSummary("Remove a second factor")
            .WithDescription("After one was shown just now. The last one that the account's roles ask for stays. Sessions that have shown it show another.")
            .Produces(StatusCodes.Status204NoContent);
        _ = routes.MapPost("/v1/sessions/current/factor/challenge", Challenge)
            .WithTags("Staff")
            .Declare(writes.Refuses(StatusCodes.Status404NotFound, ProblemCodes.FactorUnknown))
            .WithSummary("Begin to show a passkey")
            .WithDescription("What is answered goes into `navigator.credentials.get`. For an approval with its `effect`: the passkey signs that one thing then.")
            .Produces<PasskeyChallenge>();
        _ = routes.MapPost("/v1/sessions/current/factor", Show)
            .WithTags("Staff")
            .Declare(writes.AuditedByDomain(AuditActions.FactorRefused)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing)
                .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.FactorWrong)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.FactorUnknown)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.FactorNotBegun))
            .WithSummary("Show a second factor")
            .WithDescription(
                "A code, or the answer to a challenge. In force on every node within a second. A code is good once, and so is an answer. "
                + "After five wrong ones of the account the pauses grow.")
            .Produces<SessionResponse>();
    }

    private static async Task<IResult> List(Call call, FactorRemoval factors, FactorRules rules, TimeProvider clock) => Results.Json(
        new FactorList(
            [.. (await factors.ListAsync(call.Name, call.Aborted)).Select(FactorPresenter.Present)], FactorPresenter.RequiredOf(rules, call.Official.Roles),
            rules.IsFresh(call.Session!, clock.GetUtcNow().ToUnixTimeSeconds())),
        ApiJson.Options);

    private static async Task<IResult> BeginTotp(Call call, FactorEnrolment enrolment)
    {
        var begun = await enrolment.BeginTotpAsync(call.Session!, call.Aborted);
        if (begun.Fault != FactorFault.None)
        {
            return FactorProblems.Of(begun.Fault).ToResult();
        }

        var address = TimeCodes.AddressOf(begun.Secret, call.Name, Fido2Passkeys.SystemName);
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return Results.Json(new TotpSetUp(TimeCodes.TextOf(begun.Secret), address, code.GetGraphic(DrawingScale)), ApiJson.Options);
    }

    private static async Task<IResult> FinishTotp(Body<TotpRequest> body, Call call, FactorEnrolment enrolment, StaffBoard board) =>
        await AddedAsync(await enrolment.FinishTotpAsync(call.Session!, body.Value.Name!.Trim(), body.Value.Code!, call.Aborted), call, board);

    private static async Task<IResult> BeginPasskey(HttpContext context, Call call, FactorEnrolment enrolment, PasskeyPlaces places)
    {
        var begun = await enrolment.BeginPasskeyAsync(call.Session!, call.Aborted);
        return begun.Fault != FactorFault.None
            ? FactorProblems.Of(begun.Fault).ToResult()
            : Results.Json(
                new PasskeySetUp(
                    Base64Url.EncodeToString(begun.Challenge), places.Of(context.Request).RelyingParty, Fido2Passkeys.SystemName,
                    Base64Url.EncodeToString(Challenges.HandleOf(call.Name)), call.Name, [.. Fido2Passkeys.Algorithms.Select(algorithm => (int)algorithm)], begun.Credentials,
                    (int)Challenges.Lifetime.TotalSeconds),
                ApiJson.Options);
    }

    private static async Task<IResult> FinishPasskey(
        HttpContext context, Body<PasskeyRequest> body, Call call, FactorEnrolment enrolment, PasskeyPlaces places, StaffBoard board)
    {
        var request = body.Value;
        var answer = new PasskeyAttestation(
            PasskeyBytes.Read(request.CredentialId, "credentialId"), PasskeyBytes.Read(request.ClientData, "clientData"), PasskeyBytes.Read(request.Attestation, "attestation"));
        return await AddedAsync(await enrolment.FinishPasskeyAsync(call.Session!, request.Name!.Trim(), answer, places.Of(context.Request), call.Aborted), call, board);
    }

    private static async Task<IResult> Remove(Guid id, Call call, FactorRemoval removal, StaffBoard board)
    {
        var fault = await removal.RemoveAsync(call.Session!, call.Official.Roles, id, call.Audit, call.Aborted);
        if (fault != FactorFault.None)
        {
            return FactorProblems.Of(fault).ToResult();
        }

        await board.LoadAsync(call.Aborted);
        return Results.NoContent();
    }

    private static async Task<IResult> Challenge(HttpContext context, Body<ChallengeRequest> body, Call call, FactorShowing showing, PasskeyPlaces places)
    {
        var effect = body.Value.Effect ?? string.Empty;
        if (effect.Length > 0 && !Challenges.IsEffect(effect))
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, "The field 'effect' must be what the preview answers: 64 hexadecimal digits in small letters.").ToResult();
        }

        var begun = await showing.BeginPasskeyAsync(call.Session!, effect, call.Aborted);
        return begun.Fault != FactorFault.None
            ? FactorProblems.Of(begun.Fault).ToResult()
            : Results.Json(
                new PasskeyChallenge(
                    Base64Url.EncodeToString(begun.Challenge), places.Of(context.Request).RelyingParty, begun.Credentials, (int)Challenges.Lifetime.TotalSeconds),
                ApiJson.Options);
    }

    private static async Task<IResult> Show(
        HttpContext context, Body<ShownFactor> body, Call call, FactorShowing showing, PasskeyPlaces places, StaffBoard board, StaffOptions options)
    {
        var shown = body.Value;
        if (string.IsNullOrEmpty(shown.Code) && string.IsNullOrEmpty(shown.CredentialId))
        {
            return Problem.Missing("code").ToResult();
        }

        var answer = string.IsNullOrEmpty(shown.Code)
            ? new PasskeyAssertion(
                PasskeyBytes.Read(shown.CredentialId, "credentialId"), PasskeyBytes.Read(shown.ClientData, "clientData"),
                PasskeyBytes.Read(shown.AuthenticatorData, "authenticatorData"), PasskeyBytes.Read(shown.Signature, "signature"))
            : null;
        var result = answer is null
            ? await showing.ShowCodeAsync(call.Session!, shown.Code!, call.Aborted)
            : await showing.ShowPasskeyAsync(call.Session!, answer, places.Of(context.Request), call.Aborted);
        if (result.Fault != FactorFault.None)
        {
            return FactorProblems.Of(result.Fault).ToResult();
        }

        await board.LoadAsync(call.Aborted);
        return board.FindSession(call.Session!.SessionId) is { } session && board.FindAccount(call.Name) is { } account
            ? Results.Json(SessionPresenter.Present(session, account, null, options), ApiJson.Options)
            : KeyProblems.SessionEnded.ToResult();
    }

    private static async Task<IResult> AddedAsync(FactorResult result, Call call, StaffBoard board)
    {
        if (result.Factor is not { } factor || result.Fault != FactorFault.None)
        {
            return FactorProblems.Of(result.Fault).ToResult();
        }

        await board.LoadAsync(call.Aborted);
        return Results.Json(FactorPresenter.Present(factor), ApiJson.Options, statusCode: StatusCodes.Status201Created);
    }
}
