using HealthPass.Api.Json;
using HealthPass.Api.Persons;
using HealthPass.Grains.People;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Records;
using HealthPass.Verification.Verdicts;

namespace HealthPass.Api.Residents;

/// <summary>Reads a resident's own scans, with the names of the venues.</summary>
internal sealed class ScanHistory(IPersonScans scans, IVenueDirectory venues, PersonPresenter persons, TimeProvider clock)
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

        return
        [
            .. read.Select(scan => new ScanItem(
                Rfc3339.Format(scan.At), names[scan.VenueId], persons.NameOf(scan.Region), scan.Verdict.ToWire(), scan.Colour.ToWire(), scan.Direction.ToWire())),
        ];
    }
}
