using HealthPass.Api.Json;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Grains.People;
using HealthPass.Grains.Residents;
using HealthPass.Grains.Staff.SignIn;
using HealthPass.Kernel.Text;

namespace HealthPass.Api.Residents;

/// <summary>Sends the codes by which somebody shows that a phone is at hand, whatever they are for.</summary>
internal sealed class EntryTexts(TextSources sources, IGrainFactory grains, PersonIndex index, TimeProvider clock)
{
    /// <summary>Takes a text off what the caller's network may ask for.</summary>
    /// <returns>Null where there is one; else the refusal.</returns>
    public IResult? Take(HttpContext context) => sources.Take(SourceNames.NetworkOf(context.Connection.RemoteIpAddress)) is > 0 and var wait ? TooMany(wait) : null;

    /// <summary>Sends the code of an application, or a text that says why there is none; the answer is the same.</summary>
    /// <param name="application">The application.</param>
    /// <param name="found">The person whom it is of.</param>
    /// <param name="ticket">What the code is bound to.</param>
    /// <param name="purpose">What the code is for.</param>
    public async Task<IResult> SendAsync(PersonApplication application, FoundPerson found, string ticket, PhonePurpose purpose)
    {
        if (found.NeedsCountry)
        {
            return await SendAsync(application.Phone, ticket, PhonePurpose.CountryNeeded);
        }

        var met = await grains.GetGrain<IPersonGrain>(found.Id.ToGrainKey()).Meet(application, counts: false);
        return await SendAsync(application.Phone, ticket, PurposeOf(met, purpose));
    }

    /// <summary>Sends a text.</summary>
    /// <param name="phone">The phone.</param>
    /// <param name="ticket">What a code in it is bound to.</param>
    /// <param name="purpose">What it is for.</param>
    public async Task<IResult> SendAsync(PhoneNumber phone, string ticket, PhonePurpose purpose)
    {
        var answer = await PhoneOf(phone).Send(phone, purpose, EntryTickets.HashOf(ticket));
        return answer.Outcome switch
        {
            PhoneOutcome.Sent => Results.Json(
                new EntrySent(ticket, phone.Mask(), Rfc3339.Format(answer.Until)), ApiJson.Options, statusCode: StatusCodes.Status202Accepted),
            PhoneOutcome.TooMany => TooMany(PersonEndpoints.SecondsUntil(answer.Until, clock)),
            _ => Problem.Unavailable(ProblemCodes.TextUnavailable, "No text can be sent for now.").ToResult(),
        };
    }

    /// <summary>Compares a code that somebody gives back.</summary>
    /// <param name="number">The phone that it was sent to, as the ticket says.</param>
    /// <param name="given">The code with its ticket; neither is missing.</param>
    /// <returns>Null where it is not the one that was sent.</returns>
    public async Task<GivenCode?> TryAsync(PhoneNumber number, EntryCode given)
    {
        if (!NumberText.TryFold(given.Code, out var code))
        {
            return null;
        }

        var (phone, hash) = (PhoneOf(number), EntryTickets.HashOf(given.Ticket!));
        return await phone.Try(hash, code) ? new(phone, hash, code) : null;
    }

    public static IResult CodeWrong() => new Problem(
        StatusCodes.Status409Conflict, ProblemCodes.EntryCodeWrong, "The code is wrong, used, run out, or was tried too often; ask for another.").ToResult();

    private IPhoneGrain PhoneOf(PhoneNumber phone) => grains.GetGrain<IPhoneGrain>(new Guid(index.IndexOf(phone)));

    private static IResult TooMany(int retryAfter) => new Problem(
        StatusCodes.Status429TooManyRequests, ProblemCodes.TooManyTexts, "As many texts as may be were sent to this phone or asked for from this network.", retryAfter).ToResult();

    private static PhonePurpose PurposeOf(Acquaintance met, PhonePurpose purpose) => met switch
    {
        Acquaintance.Nobody or Acquaintance.Same or Acquaintance.Left => purpose,
        Acquaintance.PhoneDiffers => PhonePurpose.PhoneDiffers,
        Acquaintance.NameLimited => PhonePurpose.NameLimited,
        _ => PhonePurpose.NameDiffers,
    };
}
