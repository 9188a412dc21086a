using System.Globalization;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Lists;
using HealthPass.Grains.Venues.Places;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Venues.Lists;

/// <summary>
/// Lists of places within one venue, which is what the list is about: the taxis of a company, the halls of a hospital. A row is what a place that is
/// added by itself is, by whoever registered the venue or by a county or an authority above.
/// </summary>
internal sealed class PlaceListKind(IGrainFactory grains, IAudit audit, TimeProvider clock) : IListKind
{
    /// <summary>The kind.</summary>
    public const string Name = "venue_places";

    /// <inheritdoc />
    public string Kind => Name;

    /// <inheritdoc />
    public IReadOnlyList<ListColumn> Columns => PlaceCells.Columns;

    /// <inheritdoc />
    /// <remarks>Numbers are given in the order of the list, as the posters are hung.</remarks>
    public bool InOrder => true;

    /// <inheritdoc />
    public ListFinding? Check(IReadOnlyList<string> cells, RegionCode region) => PlaceCells.Read(cells, out _);

    /// <inheritdoc />
    public string KeyOf(IReadOnlyList<string> cells)
    {
        _ = PlaceCells.Read(cells, out var draft);
        return PlaceDecisions.KeyOf(draft!);
    }

    /// <inheritdoc />
    public async Task<Func<IReadOnlyList<string>, ListFinding?>?> AgainstAsync(ListUpload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        var room = new PlaceRoom(TryVenue(upload, out var venue) ? await venue.GetPlaces() : [], clock.GetUtcNow());
        return cells =>
        {
            _ = PlaceCells.Read(cells, out var draft);
            return room.Look(draft!);
        };
    }

    /// <inheritdoc />
    public async Task<ListEntry> ApplyAsync(ListUpload upload, ListEntry entry)
    {
        // Looked at again: what was right when it was uploaded need not be now, and what lies in the table may not be what was uploaded.
        if (PlaceCells.Read(entry.Cells, out var draft) is { } finding)
        {
            return Refused(entry, finding);
        }

        if (!TryVenue(upload, out var venue) || await venue.GetDetails() is not { } details)
        {
            return Refused(entry, PlaceRoom.Of(PlaceFault.VenueUnknown));
        }

        if (!MayAct(upload, details))
        {
            return Refused(entry, new("venue_not_owner", "Whoever registered a venue adds places to it, or a county or an authority above."));
        }

        // Done before, and cut short before that was written down; or added by somebody since.
        if ((await venue.GetPlaces()).FirstOrDefault(place => place is { Number: > 0, EndedAt: null } && place.Draft == draft) is { } there)
        {
            return Done(entry, there);
        }

        _ = await audit.WriteAsync(
            upload.Owner, AuditActions.VenuePlaceAdded, upload.Subject, new { kind = draft!.Kind.ToWire(), draft.Name, draft.Plate, draft.Line, list = upload.UploadId, row = entry.Number });
        var result = await venue.AddPlace(draft);
        return result.Place is { } place ? Done(entry, place) : Refused(entry, PlaceRoom.Of(result.Fault));
    }

    private static bool MayAct(ListUpload upload, VenueDetails venue) =>
        string.Equals(venue.Registration.RegisteredBy, upload.Owner, StringComparison.OrdinalIgnoreCase)
        || (upload.Region.Level <= RegionLevel.County && upload.Region.Contains(venue.Rule.Region));

    private static ListEntry Done(ListEntry entry, VenuePlace place) =>
        entry with { Outcome = ListOutcome.Done, Result = place.Number.ToString(CultureInfo.InvariantCulture) };

    private static ListEntry Refused(ListEntry entry, ListFinding finding) => entry with { Outcome = ListOutcome.Refused, Code = finding.Code, Detail = finding.Detail };

    private bool TryVenue(ListUpload upload, out IVenueGrain venue)
    {
        var known = VenueId.TryParse(upload.Subject, out var id);
        venue = known ? grains.GetGrain<IVenueGrain>(id.ToGrainKey()) : null!;
        return known;
    }
}
