using HealthPass.Api.Json;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Grains.People;
using HealthPass.Grains.Residents;
using HealthPass.Grains.Staff.SignIn;

namespace HealthPass.Api.Residents;

/// <summary>Sends the codes that applications are confirmed by, whoever applies and for whomever.</summary>
internal sealed class EntryTexts(TextSources sources, IGrainFactory grains, PersonIndex index, PersonFinder finder, TimeProvider clock)
{
    /// <summary>Sends a code, or a text that says why there is none; the answer is the same.</summary>
    /// <param name="context">The call.</param>
    /// <param name="application">The application.</param>
    /// <param name="ticket">What the code is bound to.</param>
    /// <param name="purpose">What the code is for.</param>
    public async Task<IResult> SendAsync(HttpContext context, PersonApplication application, string ticket, PhonePurpose purpose)
    {
        if (sources.Take(SourceNames.NetworkOf(context.Connection.RemoteIpAddress)) is > 0 and var wait)
        {
            return TooMany(wait);
        }

        var found = await finder.FindAsync(application, context.RequestAborted, counts: false);
        var met = await grains.GetGrain<IPersonGrain>(found.Id.ToGrainKey()).Meet(application, counts: false);
        var answer = await PhoneOf(application).Send(application.Phone, PurposeOf(met, purpose), EntryTickets.HashOf(ticket));
        return answer.Outcome switch
        {
            PhoneOutcome.Sent => Results.Json(
                new EntrySent(ticket, application.Phone.Mask(), Rfc3339.Format(answer.Until)), ApiJson.Options, statusCode: StatusCodes.Status202Accepted),
            PhoneOutcome.TooMany => TooMany(PersonEndpoints.SecondsUntil(answer.Until, clock)),
            _ => Problem.Unavailable(ProblemCodes.TextUnavailable, "No text can be sent for now.").ToResult(),
        };
    }

    public IPhoneGrain PhoneOf(PersonApplication application) => grains.GetGrain<IPhoneGrain>(new Guid(index.IndexOf(application.Phone)));

    public static IResult TooMany(int retryAfter) => new Problem(
        StatusCodes.Status429TooManyRequests, ProblemCodes.TooManyTexts, "As many texts as may be were sent to this phone or asked for from this network.", retryAfter).ToResult();

    public static IResult CodeWrong() => new Problem(
        StatusCodes.Status409Conflict, ProblemCodes.EntryCodeWrong, "The code is wrong, used, run out, or was tried too often; ask for another.").ToResult();

    private static PhonePurpose PurposeOf(Acquaintance met, PhonePurpose purpose) => met switch
    {
        Acquaintance.Nobody or Acquaintance.Same => purpose,
        Acquaintance.PhoneDiffers => PhonePurpose.PhoneDiffers,
        Acquaintance.NameLimited => PhonePurpose.NameLimited,
        _ => PhonePurpose.NameDiffers,
    };
}
