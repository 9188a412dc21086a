using System.Globalization;
using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Api.Scans;
using HealthPass.Grains.Venues;
using HealthPass.Grains.Venues.Places;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Bundles;
using HealthPass.Verification.Scans;
using Microsoft.Net.Http.Headers;

namespace HealthPass.Api.Bundles;

/// <summary>What gates need to verify without the network (离线包).</summary>
internal static class BundleEndpoints
{
    // Made once and answered from memory.
    private const int Cost = 2;
    private const string ByNumber = "private, max-age=86400, immutable";
    private const string Form = "Signed, as a compact JWS; docs/integrators.md has its content and what a gate does with it.";

    private static readonly Problem Unknown = Problem.NotFound(
        ProblemCodes.BundleUnknown, "There is no such bundle: it is of the future, older than any gate may use, or a delta from what is no bundle before it.");

    public static void MapBundles(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/bundles").WithTags("Bundles");
        var declaration = Declaration.For(Callers.Gate).As(CallClass.Report, Cost);
        var venue = declaration
            .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.VenueUnknown)
            .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.OutOfScope);
        _ = group.MapGet("/keys", Keys)
            .Declare(declaration)
            .WithSummary("The keys that sign bundles")
            .WithDescription("A gate keeps them at its first call. From then on it takes them from the bundles that it accepts: a new key is in one before it signs.")
            .Produces<BundleSignerList>();
        _ = group.MapGet("/latest", Latest)
            .Declare(venue)
            .WithSummary("The bundle of now (离线包)")
            .WithDescription($"`since` is the number of the bundle that the gate holds: it gets a delta, or nothing where it holds the latest. `venueId` adds what is said of that venue. {Form}")
            .Produces<LatestBundle>();
        _ = group.MapGet("/{number:long}", Numbered)
            .Declare(declaration.Kept(ByNumber).Refuses(StatusCodes.Status404NotFound, ProblemCodes.BundleUnknown))
            .WithSummary("A bundle by its number")
            .WithDescription($"The same on every node, of the last 72 hours. {Form}")
            .Produces<NumberedBundle>();
        _ = group.MapGet("/{number:long}/delta/{from:long}", Delta)
            .Declare(declaration.Kept(ByNumber).Refuses(StatusCodes.Status404NotFound, ProblemCodes.BundleUnknown))
            .WithSummary("What a bundle has that one before it had not")
            .WithDescription($"The printed codes that ended between the two; all else is whole. {Form}")
            .Produces<NumberedBundle>();
        _ = group.MapGet("/venues/{id}", Venue)
            .Declare(venue)
            .WithSummary("What is said to the gates of a venue")
            .WithDescription(Form)
            .Produces<VenueBundle>();
    }

    private static IResult Keys(BundleMaker maker) => Results.Json(new BundleSignerList(maker.Signers), ApiJson.Options);

    private static async Task<IResult> Latest(
        HttpContext context, Call call, BundleDesk desk, BundleMaker maker, IGrainFactory grains, TimeProvider clock, string? venueId = null, long? since = null)
    {
        var now = clock.GetUtcNow();
        var venue = default(VenueDetails);
        if (venueId is not null)
        {
            (venue, var problem) = await FindAsync(venueId, call, grains);
            if (problem is not null)
            {
                return problem.ToResult();
            }
        }

        var number = desk.Latest.Number;
        if (IsHeld(context, $"{number}.{since}.{venue?.Rule.VenueId}.{venue?.Rule.Version}"))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        // A gate that was away for longer than a delta reaches, or whose clock made up a number, begins anew.
        var bundle = since == number ? null : await desk.FindAsync(number, since) ?? await desk.FindAsync(number, from: null);
        return Results.Json(new LatestBundle(number, bundle, venue is null ? null : maker.Make(venue, await PlacesOf(venue, grains), now), Rfc3339.Format(clock.GetUtcNow())), ApiJson.Options);
    }

    private static Task<IResult> Numbered(HttpContext context, long number, BundleDesk desk) => AnswerAsync(context, desk, number, from: null);

    private static Task<IResult> Delta(HttpContext context, long number, long from, BundleDesk desk) => AnswerAsync(context, desk, number, from);

    private static async Task<IResult> AnswerAsync(HttpContext context, BundleDesk desk, long number, long? from)
    {
        if (await desk.FindAsync(number, from) is not { } bundle)
        {
            return Unknown.ToResult();
        }

        return IsHeld(context, $"{number}.{from}")
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Json(new NumberedBundle(number, bundle), ApiJson.Options);
    }

    private static async Task<IResult> Venue(string id, Call call, BundleMaker maker, IGrainFactory grains, TimeProvider clock)
    {
        var (venue, problem) = await FindAsync(id, call, grains);
        var now = clock.GetUtcNow();
        return problem is not null
            ? problem.ToResult()
            : Results.Json(new VenueBundle(BundleSlot.Of(now).Number, maker.Make(venue!, await PlacesOf(venue!, grains), now)), ApiJson.Options);
    }

    private static async Task<(VenueDetails? Venue, Problem? Problem)> FindAsync(string text, Call call, IGrainFactory grains)
    {
        var scope = call.Caller.KeyOf()!.Scope;
        if (!VenueId.TryParse(text, out var id))
        {
            return (null, ScanPresenter.ProblemOf(ScanFault.VenueUnknown));
        }

        if (!scope.Admits(id))
        {
            return (null, ScanPresenter.OutOfScope);
        }

        var venue = await grains.GetGrain<IVenueGrain>(id.ToGrainKey()).GetDetails();
        return venue is null ? (null, ScanPresenter.ProblemOf(ScanFault.VenueUnknown))
            : !scope.Admits(id, venue.Rule.Region) ? (null, ScanPresenter.OutOfScope)
            : (venue, null);
    }

    private static Task<IReadOnlyList<VenuePlace>> PlacesOf(VenueDetails venue, IGrainFactory grains) =>
        grains.GetGrain<IVenueGrain>(venue.Rule.VenueId.ToGrainKey()).GetPlaces();

    // Two nodes sign the same content to other bytes: a tag says that the content is the same.
    private static bool IsHeld(HttpContext context, string tag)
    {
        var own = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{tag}\""), isWeak: true);
        context.Response.GetTypedHeaders().ETag = own;
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(held => held.Compare(own, useStrongComparison: false));
    }
}
