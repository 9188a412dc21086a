using HealthPass.Api.Json;
using HealthPass.Api.Leaving;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Grains.Hotline;
using HealthPass.Grains.Leaving;
using HealthPass.Grains.People;
using HealthPass.Grains.Residents;
using HealthPass.Kernel.People;
using HealthPass.Node;

namespace HealthPass.Api.Residents;

/// <summary>Lets people withdraw (注销) by a code to the phone of the application, whoever asks: the person, or a channel that shows the person.</summary>
internal sealed class LeavingDesk(
    IGrainFactory grains, LeavingCommands leaving, LeavingTickets tickets, EntryTexts texts, LeavingCounts counts, NodeOptions options, TimeProvider clock)
{
    private static readonly string[] Going = ["details", "channels", "devices", "family", "printed_code", "corrections", "appeals"];

    /// <summary>What would go and what would stay.</summary>
    public async Task<IResult> TellAsync(PersonId person)
    {
        var grain = PersonOf(person);
        if (await grain.GetView() is null)
        {
            return PersonEndpoints.Unknown();
        }

        var now = clock.GetUtcNow();
        return Results.Json(
            new LeavingTermsView(
                Going,
                [
                    new("facts", Rfc3339.Format(await grain.ForeseeLeaving())),
                    new("scans", Rfc3339.Format(now.AddDays(options.ScanRecordDays))),
                    new("lookups", Rfc3339.Format(now + PersonLook.KeptFor)),
                    new("audit", null),
                ]),
            ApiJson.Options);
    }

    /// <summary>Sends the code.</summary>
    /// <param name="context">The call of somebody who has no key, null for a channel's.</param>
    /// <param name="person">The person.</param>
    /// <param name="channel">The channel that asks, null where the person does.</param>
    public async Task<IResult> SendAsync(HttpContext? context, PersonId person, string? channel)
    {
        if (await ViewAsync(person, channel) is not { } view || await PersonOf(person).GetPhone() is not { } phone)
        {
            return PersonEndpoints.Unknown();
        }

        return (context is null ? null : texts.Take(context)) ?? await texts.SendAsync(phone, tickets.Seal(view, channel), PhonePurpose.Leaving);
    }

    /// <summary>Ends the registration by the code.</summary>
    public async Task<IResult> LeaveAsync(PersonId person, string? channel, EntryCode given)
    {
        if (given.Missing() is { } missing)
        {
            return missing.ToResult();
        }

        if (await ViewAsync(person, channel) is not { } view || await PersonOf(person).GetPhone() is not { } number)
        {
            return PersonEndpoints.Unknown();
        }

        // Of a phone that was corrected meanwhile there is no such code.
        if (!tickets.IsOf(given.Ticket!, person, view.AppliedAt, channel) || await texts.TryAsync(number, given) is not { } code)
        {
            return EntryTexts.CodeWrong();
        }

        var result = await leaving.LeaveAsync(code.Id, person, view.AppliedAt, channel);
        if (result.Fault != LeavingFault.None)
        {
            return LeavingProblems.Of(result).ToResult();
        }

        await code.SpendAsync();
        counts.Count(result.Leaving!.Draft.Way);
        return Results.NoContent();
    }

    private async Task<PersonView?> ViewAsync(PersonId person, string? channel) =>
        await PersonOf(person).GetView() is { } view && (channel is null || view.IsBoundTo(channel)) ? view : null;

    private IPersonGrain PersonOf(PersonId person) => grains.GetGrain<IPersonGrain>(person.ToGrainKey());
}
