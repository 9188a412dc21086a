using System.Globalization;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Posters;
using HealthPass.Api.Problems;
using HealthPass.Grains.Venues;
using HealthPass.Grains.Venues.Places;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Api.Venues;

/// <summary>Makes and reads posters of venues and their places.</summary>
internal sealed class PosterDesk(PlaceDesk places, PosterMaker maker, PosterSettings settings, IGrainFactory grains, RegionTree regions, TimeProvider clock)
{
    /// <summary>The poster of a place, in the form that is asked for.</summary>
    public async Task<IResult> MakeAsync(string id, int? number, string? size, string? language, string? format, Call call, HttpContext context)
    {
        var wanted = PosterSize.A4;
        if (size is not null && !PosterSizes.TryParse(size, out wanted))
        {
            return Invalid("'size' must be 'a4', 'a3', 'stand', 'screen' or 'sticker'.");
        }

        if (PosterWords.Find(language) is not { } words)
        {
            return Invalid("'language' must be 'zh' or 'en'.");
        }

        if (!PosterForms.TryRead(format, context.Request, out var form))
        {
            return Invalid("'format' must be 'pdf', 'svg' or 'png'.");
        }

        var (venue, refused) = await places.FindAsync(id, call, reason: null, acts: false);
        if (venue is null)
        {
            return refused!.ToResult();
        }

        if (venue.Rule.Standing == VenueStanding.Ended)
        {
            return PlaceProblems.Of(PlaceFault.VenueOver).ToResult();
        }

        if ((await grains.GetGrain<IVenueGrain>(venue.Rule.VenueId.ToGrainKey()).GetPlaces()).FirstOrDefault(one => one.Number == (number ?? 0)) is not { } place)
        {
            return PlaceProblems.Unknown.ToResult();
        }

        if (place.EndedAt is not null)
        {
            return PlaceProblems.Of(PlaceFault.Ended).ToResult();
        }

        if (settings.SiteFor(context.Request) is not { } site)
        {
            return PlaceProblems.NoSite.ToResult();
        }

        try
        {
            var bytes = await maker.MakeAsync(TextOf(venue, place, site, words), wanted, form, words, clock.GetUtcNow(), call.Aborted);
            var name = string.Create(CultureInfo.InvariantCulture, $"{venue.Rule.VenueId}-{place.Number}-{place.Current.Version}-{wanted.ToWire()}.{PosterForms.EndingOf(form)}");
            return Results.File(bytes, PosterForms.MediaTypeOf(form), name);
        }
        catch (FontMissingException missing)
        {
            return new Problem(StatusCodes.Status503ServiceUnavailable, ProblemCodes.PosterFont, missing.Message).ToResult();
        }
    }

    /// <summary>What a poster says, or why it is not good.</summary>
    public async Task<IResult> ReadAsync(string text)
    {
        if (PosterCode.Read(text, out var code) is not PosterFault.None and var fault)
        {
            return PlaceProblems.Of(new PosterVerdict(fault, 0)).ToResult();
        }

        var grain = grains.GetGrain<IVenueGrain>(code.Venue.ToGrainKey());
        var venue = await grain.GetDetails();
        var verdict = PosterRules.Judge(venue?.Rule, code, clock.GetUtcNow().ToUnixTimeSeconds());
        if (verdict.Fault != PosterFault.None)
        {
            return PlaceProblems.Of(verdict).ToResult();
        }

        var place = (await grain.GetPlaces()).First(one => one.Number == code.Place);
        return Results.Json(
            new PosterView(
                code.Venue.ToString(), venue!.Registration.Name, place.Number, place.Draft.Kind.ToWire(), place.Draft.Name, place.Draft.NameEn.Length > 0 ? place.Draft.NameEn : null,
                NameOf(venue.Rule.Region), code.Version),
            ApiJson.Options);
    }

    private PosterText TextOf(VenueDetails venue, VenuePlace place, string site, PosterWords words) => new(
        place.CodeIn(venue.Rule.VenueId),
        site,
        venue.Registration.Name,
        words.IsEnglish && place.Draft.NameEn.Length > 0 ? place.Draft.NameEn : place.Draft.Name,
        NameOf(venue.Rule.Region),
        IsVehicle(venue, place));

    // A carriage hangs in a train; the venue itself is a vehicle where the whole of it moves.
    private static bool IsVehicle(VenueDetails venue, VenuePlace place) => place.Draft.Kind is PlaceKind.Vehicle or PlaceKind.Line or PlaceKind.Carriage
        || (place.Number == 0 && venue.Registration.Category is VenueCategory.Train or VenueCategory.Coach or VenueCategory.Bus or VenueCategory.Taxi);

    private string NameOf(RegionCode code) => regions.TryFind(code, out var region) ? region.Name : string.Empty;

    private static IResult Invalid(string detail) => Problem.Invalid(ProblemCodes.FieldInvalid, detail).ToResult();
}
