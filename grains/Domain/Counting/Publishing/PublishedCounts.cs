using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Counting.Publishing;

/// <summary>What everybody may know of a region: multiples of ten, 0 for fewer than are shown (<see cref="SmallCounts.Least"/>).</summary>
/// <param name="Code">A region down to a county; smaller ones are not published.</param>
/// <param name="Registered">Registered persons.</param>
/// <param name="Green">Those with a green code.</param>
/// <param name="Yellow">Those with a yellow code.</param>
/// <param name="Red">Those with a red code.</param>
/// <param name="Active">Residents active on the day.</param>
/// <param name="Shows">Shows of the day.</param>
/// <param name="Allow">Scans of the day answered allow.</param>
/// <param name="Check">Scans of the day answered check.</param>
/// <param name="Deny">Scans of the day answered deny.</param>
[GenerateSerializer, Immutable, Alias("published-counts")]
public sealed record PublishedCounts(
    [property: Id(0)] RegionCode Code,
    [property: Id(1)] long Registered,
    [property: Id(2)] long Green,
    [property: Id(3)] long Yellow,
    [property: Id(4)] long Red,
    [property: Id(5)] long Active,
    [property: Id(6)] long Shows,
    [property: Id(7)] long Allow,
    [property: Id(8)] long Check,
    [property: Id(9)] long Deny)
{
    /// <summary>Scans of the day by verdict.</summary>
    public VerdictCounts Scans => new(Allow, Check, Deny);
}
