using HealthPass.Demo.Draws;

namespace HealthPass.Demo.Places;

/// <summary>From when the gates of each venue scan: some from the first day, the last only after weeks.</summary>
internal sealed class VenueOpenings
{
    // In these days 63 % of the venues have begun: about nine in ten when the demo begins.
    private const double Days = 7;

    private readonly DateTime[] _from;

    /// <summary>Draws them.</summary>
    /// <param name="seed">The demo's seed.</param>
    /// <param name="launch">The day on which the code came into use.</param>
    /// <param name="venues">How many venues there are.</param>
    public VenueOpenings(int seed, DateOnly launch, int venues) => _from =
    [
        .. Enumerable.Range(0, venues).Select(venue => launch.AddDays(
            (int)(-Days * Math.Log(1 - new Draw(seed, DrawStream.Opening, venue).NextFraction()))).ToDateTime(TimeOnly.MinValue)),
    ];

    /// <summary>Whether a venue scans yet.</summary>
    /// <returns>True from its first day on.</returns>
    public bool IsScanning(int venue, DateTime time) => time >= _from[venue];
}
