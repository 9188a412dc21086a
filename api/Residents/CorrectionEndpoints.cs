using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Corrections;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Corrections;
using HealthPass.Grains.People;
using HealthPass.Grains.Residents;

namespace HealthPass.Api.Residents;

/// <summary>Residents put their own particulars right: the home at once, the phone by a code to the new one, the name through officials.</summary>
internal static class CorrectionEndpoints
{
    /// <summary>Maps them below a resident's own address.</summary>
    public static void MapCorrections(this RouteGroupBuilder me)
    {
        var own = Declaration.For(Callers.Resident).As(CallClass.Application).AuditedByDomain(AuditActions.CorrectionOwn)
            .Refuses(StatusCodes.Status404NotFound, ProblemCodes.PersonUnknown)
            .Refuses(StatusCodes.Status429TooManyRequests, ProblemCodes.TooManyCorrections);
        _ = me.MapGet("/corrections", (Call call, CorrectionAnswers answers) => answers.ListAsync(call.Caller.ResidentOf().PersonId))
            .Declare(CorrectionDeclarations.Reading(Callers.Resident))
            .WithSummary("My corrections that officials decide on, newest first")
            .Produces<CorrectionList>();
        _ = me.MapPost("/corrections", CorrectHome)
            .Declare(own.Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.RegionUnknown, ProblemCodes.RegionDivided))
            .WithSummary("Put my home right, at once")
            .WithDescription("The counts of both regions have followed when it is answered. Home and phone may be put right five times a day.")
            .Produces<MeResponse>();
        _ = me.MapPost("/corrections/name", (Call call, Body<CorrectionName> body, CorrectionAnswers answers) =>
                answers.OpenAsync(call.Caller.ResidentOf().PersonId, CorrectionVoice.Resident, new(body.Value.Name, null, null)))
            .Declare(CorrectionDeclarations.Opening(Callers.Resident))
            .WithSummary("Ask for my name to be put right")
            .WithDescription("Two officials of the county of the home compare it with the document. One at a time.")
            .Produces<CorrectionItem>(StatusCodes.Status201Created);
        _ = me.MapPost("/corrections/phone", SendCode)
            .Declare(Declaration.For(Callers.Resident).As(CallClass.Application)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.PhoneInvalid)
                .Refuses(StatusCodes.Status429TooManyRequests, ProblemCodes.TooManyTexts)
                .Refuses(StatusCodes.Status503ServiceUnavailable, ProblemCodes.TextUnavailable))
            .WithSummary("Have a code sent to my new phone")
            .WithDescription("The code is good for ten minutes and five tries, with the ticket of this answer and for this person alone. A phone gets a text a minute and ten a day.")
            .Produces<EntrySent>(StatusCodes.Status202Accepted);
        _ = me.MapPost("/corrections/phone/confirmation", CorrectPhone)
            .Declare(own.Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing).Refuses(StatusCodes.Status409Conflict, ProblemCodes.EntryCodeWrong))
            .WithSummary("Give that code back: the new phone is mine")
            .WithDescription("The phone before is told so by a text. Devices stay signed in.")
            .Produces<MeResponse>();
    }

    private static async Task<IResult> CorrectHome(
        Call call, Body<HomeCorrection> body, CorrectionReader reader, CorrectionCommands corrections, MePresenter presenter)
    {
        if (body.Value.RegionCode is null)
        {
            return Problem.Missing("regionCode").ToResult();
        }

        return reader.TryRead(new(null, null, body.Value.RegionCode), out var correction, out var problem)
            ? Answer(call, await corrections.CorrectOwnAsync(call.Caller.ResidentOf().PersonId, correction), presenter)
            : problem.ToResult();
    }

    private static async Task<IResult> SendCode(
        HttpContext context, Call call, Body<PhoneCorrection> body, CorrectionReader reader, PhoneTickets tickets, EntryTexts texts)
    {
        if (body.Value.Phone is null)
        {
            return Problem.Missing("phone").ToResult();
        }

        if (!reader.TryRead(new(null, body.Value.Phone, null), out var correction, out var problem))
        {
            return problem.ToResult();
        }

        var phone = correction.Phone!.Value;
        return texts.Take(context) ?? await texts.SendAsync(phone, tickets.Seal(call.Caller.ResidentOf().PersonId, phone), PhonePurpose.Correction);
    }

    private static async Task<IResult> CorrectPhone(
        Call call, Body<EntryCode> body, PhoneTickets tickets, EntryTexts texts, CorrectionCommands corrections, MePresenter presenter)
    {
        if (body.Value.Missing() is { } missing)
        {
            return missing.ToResult();
        }

        var person = call.Caller.ResidentOf().PersonId;
        if (!tickets.TryOpen(body.Value.Ticket!, person, out var phone) || await texts.TryAsync(phone, body.Value) is not { } code)
        {
            return EntryTexts.CodeWrong();
        }

        var answer = await corrections.CorrectOwnAsync(person, new(null, phone, null));
        await code.SpendAsync();
        return Answer(call, answer, presenter);
    }

    private static IResult Answer(Call call, CorrectionAnswer answer, MePresenter presenter) => answer.Outcome switch
    {
        CorrectionOutcome.Corrected => Results.Json(presenter.Present(answer.Person!, call.Caller.ResidentOf().Devices), ApiJson.Options),
        CorrectionOutcome.TooMany => new Problem(
            StatusCodes.Status429TooManyRequests, ProblemCodes.TooManyCorrections, "Home and phone were put right as often today as may be.").ToResult(),
        _ => PersonEndpoints.Unknown(),
    };
}
