using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Api.Regions;
using HealthPass.Grains.Venues;
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
        var group = routes.MapGroup("/v1/venues").WithTags("Venues");
        _ = group.MapPost("/", Register)
            .Declare(Declaration.For(Callers.Channel | Callers.Staff(AccessNames.VenueAdministrator))
                .Within(Scope.Body<VenueRequest>("regionCode", request => request.RegionCode))
                .As(CallClass.Application)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.NameInvalid, ProblemCodes.CategoryUnknown, ProblemCodes.RegionUnknown, ProblemCodes.RegionDivided)
                .Refuses(StatusCodes.Status400BadRequest, VenueFields.CreditCodeProblems))
            .WithSummary("Register a venue (场所)")
            .WithDescription("Takes a channel's key or a venue administrator's session; an administrator may register in his or her region only.")
            .Produces<VenueResponse>(StatusCodes.Status201Created);
        _ = group.MapGet("/{id}", Get)
            .Declare(Declaration.For(Callers.Known).As(CallClass.Report).Refuses(StatusCodes.Status404NotFound, ProblemCodes.VenueUnknown))
            .WithSummary("A venue with its rule and today's scans")
            .Produces<VenueResponse>();
    }

    private static async Task<IResult> Register(HttpContext context, Call call, Body<VenueRequest> body, IGrainFactory grains, RegionTree regions)
    {
        if (VenueFields.Read(body.Value, regions, call.Name, out var registration) is { } problem)
        {
            return problem.ToResult();
        }

        for (var draw = 0; draw < Draws; draw++)
        {
            var id = VenueId.New();
            if (await grains.GetGrain<IVenueGrain>(id.ToGrainKey()).Register(registration!) is { } venue)
            {
                return Results.Json(Present(venue, regions), ApiJson.Options, statusCode: StatusCodes.Status201Created)
                    .At(context, $"/v1/venues/{id}");
            }
        }

        throw new InvalidOperationException("No free venue id was drawn.");
    }

    private static async Task<IResult> Get(string id, IGrainFactory grains, RegionTree regions) =>
        VenueId.TryParse(id, out var venue) && await grains.GetGrain<IVenueGrain>(venue.ToGrainKey()).GetDetails() is { } details
            ? Results.Json(Present(details, regions), ApiJson.Options)
            : Problem.NotFound(ProblemCodes.VenueUnknown, "No venue has this id.").ToResult();

    private static VenueResponse Present(VenueDetails venue, RegionTree regions)
    {
        var usual = venue.Registration.OwnRule is null ? CategoryRules.Find(venue.Registration.Category) : null;
        return new(
            venue.Rule.VenueId.ToString(),
            venue.Registration.Name,
            venue.Registration.Category.ToWire(),
            venue.Registration.Category.Label(),
            venue.Registration.Region.ToString(),
            regions.NameOf(venue.Registration.Region),
            venue.Registration.Address is { Length: > 0 } address ? address : null,
            venue.Registration.CreditCode is { Length: > 0 } credit ? credit : null,
            VenueFields.Write(venue.Rule.Entry),
            venue.Registration.OwnRule is not null,
            Rfc3339.Format(venue.RegisteredAt),
            VerdictCounts.Of(venue.Scans),
            usual?.ReasonZh,
            usual?.ReasonEn);
    }
}
