using System.Globalization;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Venues;
using HealthPass.Grains.Venues.Places;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Api.Venues;

/// <summary>Does what owners and authorities ask for places within venues, each with a line of the audit trail before it.</summary>
internal sealed class PlaceDesk(IGrainFactory grains, IAudit audit, TimeProvider clock)
{
    private static readonly TimeSpan LongestUntil = TimeSpan.FromDays(30);

    /// <summary>The places of a venue, for whoever has a name.</summary>
    public async Task<IResult> ListAsync(string id) =>
        VenueId.TryParse(id, out var venue) && await GrainOf(venue).GetPlaces() is { Count: > 0 } places
            ? Results.Json(new VenuePlaceList([.. places.Select(Present)], PlaceForms.MaxInUse), ApiJson.Options)
            : VenueProblems.Unknown.ToResult();

    /// <summary>Adds one; the same again is the one that is there.</summary>
    public async Task<IResult> AddAsync(string id, VenuePlaceRequest request, Call call, HttpContext context)
    {
        if (PlaceFields.Read(request, out var draft) is { } wrong)
        {
            return wrong.ToResult();
        }

        var (venue, refused) = await FindAsync(id, call, request.Reason, acts: true);
        if (venue is null)
        {
            return refused!.ToResult();
        }

        _ = await audit.WriteAsync(call.Name, AuditActions.VenuePlaceAdded, VenueOf(venue), new { kind = draft!.Kind.ToWire(), draft.Name, draft.Plate, draft.Line, reason = ReasonOf(request.Reason) });
        var result = await GrainOf(venue.Rule.VenueId).AddPlace(draft);
        return result.Place is not { } place ? PlaceProblems.Of(result.Fault).ToResult()
            : !result.IsNew ? Results.Json(Present(place), ApiJson.Options)
            : Results.Json(Present(place), ApiJson.Options, statusCode: StatusCodes.Status201Created).At(context, $"/v1/venues/{venue.Rule.VenueId}/places");
    }

    /// <summary>Follows a poster by another edition.</summary>
    public async Task<IResult> ReissueAsync(string id, string number, VenuePosterRequest request, Call call)
    {
        var now = clock.GetUtcNow();
        if (request.Version is null)
        {
            return Problem.Missing("version").ToResult();
        }

        if (request.Version is not (>= 1 and <= byte.MaxValue))
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, "'version' must be the edition that is in force.").ToResult();
        }

        var until = now;
        if (request.Until is not null && (!Rfc3339.TryParse(request.Until, out until) || until > now + LongestUntil))
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, "'until' must be a time with its offset (RFC 3339), at most 30 days ahead.").ToResult();
        }

        var (venue, refused) = await FindAsync(id, call, request.Reason, acts: true);
        if (venue is null || !TryRead(number, out var place))
        {
            return (refused ?? PlaceProblems.Unknown).ToResult();
        }

        _ = await audit.WriteAsync(
            call.Name, AuditActions.VenuePosterReissued, VenueOf(venue), new { place, version = request.Version, until = Rfc3339.Format(until), reason = ReasonOf(request.Reason) });
        return Answer(await GrainOf(venue.Rule.VenueId).ReissuePlace(place, (byte)request.Version, until));
    }

    /// <summary>Ends a place.</summary>
    public async Task<IResult> EndAsync(string id, string number, VenuePlaceNote request, Call call)
    {
        var (venue, refused) = await FindAsync(id, call, request.Reason, acts: true);
        if (venue is null || !TryRead(number, out var place))
        {
            return (refused ?? PlaceProblems.Unknown).ToResult();
        }

        _ = await audit.WriteAsync(call.Name, AuditActions.VenuePlaceEnded, VenueOf(venue), new { place, reason = ReasonOf(request.Reason) });
        return Answer(await GrainOf(venue.Rule.VenueId).EndPlace(place));
    }

    /// <summary>A venue that somebody runs or watches over.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="call">Who asks.</param>
    /// <param name="reason">Why an authority acts in the owner's place.</param>
    /// <param name="acts">Whether something is changed: that is the owner's, or a county's with a reason.</param>
    /// <returns>The venue, or why not.</returns>
    public async Task<(VenueDetails? Venue, Problem? Refused)> FindAsync(string id, Call call, string? reason, bool acts)
    {
        var official = call.OfficialOf();
        if (!VenueId.TryParse(id, out var venue) || await GrainOf(venue).GetDetails() is not { } details || (official is not null && !official.Region.Contains(details.Rule.Region)))
        {
            return (null, VenueProblems.Unknown);
        }

        if (string.Equals(details.Registration.RegisteredBy, call.RegistrantOf().Name, StringComparison.OrdinalIgnoreCase) || (official is not null && !acts))
        {
            return (details, null);
        }

        return official is null || official.Region.Level > RegionLevel.County ? (null, VenueProblems.NotOwner)
            : string.IsNullOrWhiteSpace(reason) ? (null, Problem.Missing("reason"))
            : (details, null);
    }

    private IVenueGrain GrainOf(VenueId venue) => grains.GetGrain<IVenueGrain>(venue.ToGrainKey());

    private IResult Answer(PlaceResult result) => result.Place is { } place ? Results.Json(Present(place), ApiJson.Options) : PlaceProblems.Of(result.Fault).ToResult();

    private VenuePlaceView Present(VenuePlace place)
    {
        var draft = place.Draft;
        var former = place.Issues.Count > 1 && DateTimeOffset.FromUnixTimeSeconds(place.Issues[^2].Until) is var until && until > clock.GetUtcNow() ? Rfc3339.Format(until) : null;
        return new(
            place.Number, draft.Kind.ToWire(), draft.Name, Given(draft.NameEn), Given(draft.Plate), Given(draft.Line), Given(draft.Trip), Given(draft.Carriage), Given(draft.Seat),
            place.EndedAt is null ? "in_use" : "ended", Rfc3339.Format(place.AddedAt), place.EndedAt is { } ended ? Rfc3339.Format(ended) : null, place.Current.Version, former);
    }

    private static bool TryRead(string number, out ushort place) => ushort.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out place);

    private static string VenueOf(VenueDetails venue) => venue.Rule.VenueId.ToString();

    private static string? Given(string text) => text.Length > 0 ? text : null;

    private static string? ReasonOf(string? reason) => string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
}
