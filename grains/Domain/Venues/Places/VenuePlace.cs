using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Venues.Places;

/// <summary>A place within a venue (分码): an entrance, a hall, a vehicle.</summary>
/// <param name="Number">Its number within the venue, never given twice; 0 is the venue itself.</param>
/// <param name="Draft">What was registered.</param>
/// <param name="AddedAt">When.</param>
/// <param name="EndedAt">When it was ended, null while it is in use.</param>
/// <param name="Issues">Every edition of its poster, oldest first.</param>
[GenerateSerializer, Immutable, Alias("venue-place")]
public sealed record VenuePlace(
    [property: Id(0)] ushort Number,
    [property: Id(1)] PlaceDraft Draft,
    [property: Id(2)] DateTimeOffset AddedAt,
    [property: Id(3)] DateTimeOffset? EndedAt,
    [property: Id(4)] IReadOnlyList<PosterIssue> Issues)
{
    /// <summary>The edition of its poster that is in force.</summary>
    public PosterIssue Current => Issues[^1];

    /// <summary>What its poster says.</summary>
    /// <param name="venue">The venue.</param>
    /// <returns>The edition in force.</returns>
    public PosterCode CodeIn(VenueId venue) => new(venue, Number, Current.Version, Current.Draw);
}
