using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Grains.People;

namespace HealthPass.Api.CheckIns;

/// <summary>People read venues' codes themselves (自主扫码).</summary>
internal static class CheckInEndpoints
{
    private const string Description =
        "The poster of a venue or of a place within it, or what the venue's screen shows: a code that turns every 30 seconds. Within a quarter of an hour the same person at the same place is answered the same, and counts once. `marks` says what is doubtful: `unproven` where the venue has a screen and its proof was not read with the code, `far` where the phone or the check-in before was in another city, `hasty` where the venue has too many in a minute. A doubt is written down and never changes a colour.";

    public static void MapCheckIns(this IEndpointRouteBuilder routes)
    {
        _ = routes.MapPost("/v1/check-ins", OfChannelAsync)
            .WithTags("Check-ins")
            .Declare(Declare(Callers.Channel))
            .WithSummary("Check somebody in at a venue (自主扫码)")
            .WithDescription(Description)
            .Produces<CheckInAnswer>();
        _ = routes.MapPost("/v1/me/check-ins", (Call call, Body<OwnCheckIn> body, CheckInDesk desk) =>
                desk.CheckInAsync(call.Caller.ResidentOf().PersonId, 0, body.Value.Code!, body.Value.PhoneRegion))
            .WithTags("Residents")
            .Declare(Declare(Callers.Resident))
            .WithSummary("Check in at a venue (自主扫码)")
            .WithDescription(Description)
            .Produces<CheckInAnswer>();
    }

    private static Declaration Declare(Callers callers) => Declaration.For(callers).As(CallClass.Scan)
        .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.FieldInvalid, ProblemCodes.PosterUnreadable, ProblemCodes.PosterMisread, ProblemCodes.RegionUnknown)
        .Refuses(StatusCodes.Status404NotFound, ProblemCodes.PersonUnknown, ProblemCodes.VenueUnknown, ProblemCodes.PlaceUnknown)
        .Refuses(
            StatusCodes.Status409Conflict, ProblemCodes.PlaceEnded, ProblemCodes.PosterReplaced, ProblemCodes.PosterForged, ProblemCodes.VenueInReview, ProblemCodes.VenueSuspended,
            ProblemCodes.VenueEnded)
        .Refuses(StatusCodes.Status503ServiceUnavailable, ProblemCodes.StatusUnavailable, ProblemCodes.JournalUnavailable);

    private static async Task<IResult> OfChannelAsync(Call call, Body<ChannelCheckIn> body, CheckInDesk desk, ChannelBook channels)
    {
        if (string.IsNullOrEmpty(body.Value.PersonId))
        {
            return Problem.Missing("personId").ToResult();
        }

        if (!PersonFields.TryReadId(body.Value.PersonId, out var person, out var problem))
        {
            return problem.ToResult();
        }

        var name = call.Caller.ChannelOf();
        await channels.EnsureAsync(name, call.Aborted);

        // There may be no number left for it: then it speaks for nobody.
        return channels.BitOf(name) is > 0 and var channel
            ? await desk.CheckInAsync(person, channel, body.Value.Code!, body.Value.PhoneRegion)
            : PersonEndpoints.Unknown();
    }
}
