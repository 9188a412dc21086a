using HealthPass.Api.Json;
using HealthPass.Api.Persons;
using HealthPass.Grains.People;
using HealthPass.Grains.Venues;
using HealthPass.Grains.Venues.Places;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Records;
using HealthPass.Verification.Verdicts;

namespace HealthPass.Api.Residents;

/// <summary>Reads a resident's own scans, with the names of the venues and of the places within them.</summary>
internal sealed class ScanHistory(IPersonScans scans, IVenueDirectory venues, IGrainFactory grains, PersonPresenter persons, TimeProvider clock)
{
    /// <summary>The most that are told.</summary>
    public const int Most = 200;

    private static readonly TimeSpan Within = TimeSpan.FromDays(14);

    /// <summary>Reads them: none from before the registration, which may have been somebody else's to end.</summary>
    public async Task<IReadOnlyList<ScanItem>> ReadAsync(PersonView person, CancellationToken cancellationToken)
    {
        var from = clock.GetUtcNow() - Within;
        var read = await scans.ReadAsync(person.PersonId, from < person.AppliedAt ? person.AppliedAt : from, Most, cancellationToken);
        var names = new Dictionary<VenueId, string?>();
        foreach (var venue in read.Select(scan => scan.VenueId).Distinct())
        {
            names[venue] = (await venues.FindAsync(venue, cancellationToken))?.Name;
        }

        var places = await PlacesOfAsync(read);
        return
        [
            .. read.Select(scan =>
            {
                var place = places.GetValueOrDefault((scan.VenueId, scan.Place));
                return new ScanItem(
                    Rfc3339.Format(scan.At), names[scan.VenueId], persons.NameOf(scan.Region), scan.Verdict.ToWire(), scan.Colour.ToWire(), scan.Direction.ToWire(),
                    place?.Name, place?.NameEn is { Length: > 0 } english ? english : null);
            }),
        ];
    }

    // A venue remembers its places for as long as scans are kept, those too that have ended; and is asked only where somebody was at one.
    private async Task<Dictionary<(VenueId Venue, ushort Place), PlaceDraft>> PlacesOfAsync(IReadOnlyList<PersonScan> scans)
    {
        var places = new Dictionary<(VenueId Venue, ushort Place), PlaceDraft>();
        foreach (var venue in scans.Where(scan => scan.Place > 0).Select(scan => scan.VenueId).Distinct())
        {
            foreach (var place in await grains.GetGrain<IVenueGrain>(venue.ToGrainKey()).GetPlaces())
            {
                places[(venue, place.Number)] = place.Draft;
            }
        }

        // The venue itself is a place without a name.
        return places.Where(place => place.Key.Place > 0).ToDictionary();
    }
}
