using HealthPass.Api.Endpoints;
using HealthPass.Api.Lists;
using HealthPass.Api.Problems;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Venues;

namespace HealthPass.Api.Venues;

/// <summary>Lists of places within one venue: taken in and done for whoever may add a place to it by itself.</summary>
internal sealed class PlaceUploadDesk(ListDesk lists, PlaceDesk places)
{
    private const string Kind = "venue_places";

    // Looking at rows changes nothing: why an authority acts is asked when they are done.
    private const string Looking = "-";

    /// <summary>Which lists the venue's are; of a venue that is none they are none.</summary>
    public static ListTopic TopicOf(string venue) => new(Kind, VenueId.TryParse(venue, out var id) ? id.ToString() : venue);

    /// <summary>Takes a list in: a dry run.</summary>
    public async Task<IResult> ReceiveAsync(string id, Guid list, string? name, Call call, HttpContext context)
    {
        var (venue, refused) = await places.FindAsync(id, call, Looking, acts: true);
        return venue is null ? refused!.ToResult() : await lists.ReceiveAsync(TopicOf(venue), list, name, call, context);
    }

    /// <summary>Has the good rows done.</summary>
    public async Task<IResult> ApplyAsync(string id, Guid list, VenuePlaceNote note, Call call)
    {
        var (venue, refused) = await places.FindAsync(id, call, note.Reason, acts: true);
        return venue is null ? refused!.ToResult() : await lists.ApplyAsync(TopicOf(venue), list, call, note.Reason?.Trim());
    }

    private static ListTopic TopicOf(VenueDetails venue) => new(Kind, venue.Rule.VenueId.ToString());
}
