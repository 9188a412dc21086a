using System.Security.Claims;
using HealthPass.Api.Access;
using HealthPass.Api.Admission;
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
        var group = routes.MapGroup("/v1/venues").WithTags("Venues").Admit(CallClass.Application);
        _ = group.MapPost("/", Register)
            .WithSummary("Register a venue (场所)")
            .WithDescription("Takes a channel's key or a venue administrator's session; an administrator may register in his or her region only. Problems: `field_missing`, `name_invalid`, `category_unknown`, `region_unknown`, `field_invalid`, the faults of the credit code, and 403 `out_of_region`.")
            .RequireAuthorization(AccessNames.VenueRegistrar)
            .Accepts<VenueRequest>("application/json")
            .Produces<VenueResponse>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest);
        _ = group.MapGet("/{id}", Get)
            .Admit(CallClass.Report)
            .WithSummary("A venue with its rule and today's scans")
            .RequireAuthorization()
            .Produces<VenueResponse>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> Register(HttpContext context, ClaimsPrincipal caller, IGrainFactory grains, RegionTree regions)
    {
        var request = await RequestBody.ReadAsync<VenueRequest>(context);
        if (VenueFields.Read(request, regions, caller.NameOf(), out var registration) is { } problem)
        {
            return problem.ToResult();
        }

        if (caller.IsInRole(AccessNames.VenueAdministrator) && !caller.RegionOf().Contains(registration!.Region))
        {
            return new Problem(StatusCodes.Status403Forbidden, ProblemCodes.OutOfRegion, "The region lies outside the account's.").ToResult();
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

    private static VenueResponse Present(VenueDetails venue, RegionTree regions) => new(
        venue.Rule.VenueId.ToString(),
        venue.Registration.Name,
        venue.Registration.Category.ToWire(),
        venue.Registration.Category.Label(),
        venue.Registration.Region.ToString(),
        regions.TryFind(venue.Registration.Region, out var region) ? region.Name : string.Empty,
        venue.Registration.Address is { Length: > 0 } address ? address : null,
        venue.Registration.CreditCode is { Length: > 0 } credit ? credit : null,
        VenueFields.Write(venue.Rule.Entry),
        venue.Registration.OwnRule is not null,
        Rfc3339.Format(venue.RegisteredAt),
        VerdictCounts.Of(venue.Scans));
}
