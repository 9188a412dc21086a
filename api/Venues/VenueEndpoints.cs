using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Venues;
using HealthPass.Grains.Venues.Reviews;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Api.Venues;

/// <summary>Venues are registered and looked up.</summary>
internal static class VenueEndpoints
{
    // Ids are random: a second draw is needed once in many lifetimes, a third never.
    private const int Draws = 3;

    public static void MapVenues(this IEndpointRouteBuilder routes)
    {
        routes.MapVenueLists();
        routes.MapVenueReviews();
        routes.MapVenueMeasures();
        routes.MapVenueUploads();
        routes.MapVenuePlaces();
        routes.MapPlaceUploads();
        routes.MapVenuePosters();
        routes.MapVenueScreens();
        var group = routes.MapGroup("/v1/venues").WithTags("Venues");
        _ = group.MapPost("/", Register)
            .Declare(Declaration.For(Callers.Channel | Callers.Staff(AccessNames.VenueAdministrator))
                .Within(Scope.Body<VenueRequest>("regionCode", request => request.RegionCode))
                .As(CallClass.Application)
                .AuditedByDomain(AuditActions.VenueRegistered, AuditActions.VenueSubmitted)
                .Refuses(StatusCodes.Status400BadRequest, VenueFields.Problems))
            .WithSummary("Register a venue (场所)")
            .WithDescription("Takes a channel's key or a venue administrator's session; an administrator may register in his or her region only. A channel's venue is in use at once, and `reviewed` is false until an authority has looked at it; that of a county or an authority above is in use at once because it is the last step of a review itself. What an account of a township or village registers is submitted for review: `state` is `in_review`, and `reviewId` says which.")
            .Produces<VenueResponse>(StatusCodes.Status201Created);
        _ = group.MapGet("/{id}", Get)
            .Declare(Declaration.For(Callers.Known).As(CallClass.Report).Refuses(StatusCodes.Status404NotFound, ProblemCodes.VenueUnknown))
            .WithSummary("A venue with its rule and today's scans")
            .WithDescription("`state` says whether its code is good. Why it is suspended or ended is told to venue administrators of its region.")
            .Produces<VenueResponse>();
    }

    private static async Task<IResult> Register(
        HttpContext context, Call call, Body<VenueRequest> body, IGrainFactory grains, RegionTree regions, VenuePresenter presenter, VenueReviewCommands reviews, IAudit audit)
    {
        if (VenueFields.Read(body.Value, regions, call.RegistrantOf().Name, out var registration) is { } problem)
        {
            return problem.ToResult();
        }

        var isStaff = call.Session is not null;
        for (var draw = 0; draw < Draws; draw++)
        {
            var id = VenueId.New();
            var grain = grains.GetGrain<IVenueGrain>(id.ToGrainKey());
            if (isStaff && call.Region.Level > RegionLevel.County)
            {
                _ = await reviews.OpenAsync(id, Guid.CreateVersion7(), registration!, call.RegistrantOf(), submit: true);
            }
            else
            {
                _ = await audit.WriteAsync(
                    call.Name, AuditActions.VenueRegistered, id.ToString(), new { registration!.Name, registration.Address, registration.CreditCode, region = registration.Region.ToString() });
                if (await grain.Carry(new(registration, VenueStanding.InUse, string.Empty, Reviewed: isStaff)) != VenueFault.None)
                {
                    continue;
                }
            }

            if (await grain.GetDetails() is { } venue && venue.Registration == registration)
            {
                return Results.Json(presenter.Present(venue), ApiJson.Options, statusCode: StatusCodes.Status201Created).At(context, $"/v1/venues/{id}");
            }
        }

        throw new InvalidOperationException("No free venue id was drawn.");
    }

    private static async Task<IResult> Get(string id, Call call, IGrainFactory grains, VenuePresenter presenter) =>
        VenueId.TryParse(id, out var venue) && await grains.GetGrain<IVenueGrain>(venue.ToGrainKey()).GetDetails() is { } details
            ? Results.Json(
                presenter.Present(details, call.Session is not null && call.Official.Has(AccessNames.VenueAdministrator) && call.Region.Contains(details.Rule.Region)),
                ApiJson.Options)
            : VenueProblems.Unknown.ToResult();
}
