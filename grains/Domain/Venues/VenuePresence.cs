using HealthPass.Kernel.Counting;

namespace HealthPass.Grains.Venues;

/// <summary>Who is in a venue, as far as gates have counted.</summary>
/// <param name="Venue">The venue.</param>
/// <param name="Day">The day in Asia/Shanghai.</param>
/// <param name="Hours">Who passed in each hour, as <see cref="Passages.Pack"/> writes it.</param>
[GenerateSerializer, Immutable, Alias("venue-presence")]
public sealed record VenuePresence([property: Id(0)] VenueDetails Venue, [property: Id(1)] DateOnly Day, [property: Id(2)] int[] Hours)
{
    /// <summary>Who passed on the whole day.</summary>
    public Passages Sum => Passages.Sum(Passages.Unpack(Hours));

    /// <summary>
    /// How many are in: those who came in today less those who went out. A day begins with nobody, so that who stayed overnight is missed, and
    /// a person who goes out past no gate is counted until midnight. Null where gates count one way alone, which says nothing of who is in.
    /// </summary>
    public int? Inside => Sum is { In: > 0, Out: > 0 } both ? Math.Max(0, both.In - both.Out) : null;
}
