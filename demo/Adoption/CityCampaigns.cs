using HealthPass.Kernel.Regions;

namespace HealthPass.Demo.Adoption;

/// <summary>
/// The one table of how cities take to the code. Nothing by city was published for January 2021; the numbers are our own
/// judgement of how a campaign of two weeks goes where people live close together, and where they do not.
/// </summary>
internal static class CityCampaigns
{
    /// <summary>What the province is told to reach.</summary>
    public const double ProvinceTarget = 0.6;

    /// <summary>Share of the venues that are to scan, everywhere.</summary>
    public const double CoverageTarget = 0.9;

    private static readonly CityCampaign[] Table =
    [
        //   code        willing days  target
        Row(5101, 0.82, 12, 0.75, "Metro, offices and malls ask for the code every day."),
        Row(5103, 0.68, 15, 0.60, "An old industrial town; many of its people work elsewhere."),
        Row(5104, 0.78, 13, 0.70, "Nearly all live in the town, many work for one of a few large firms."),
        Row(5105, 0.66, 16, 0.60, "A river port with a large countryside."),
        Row(5106, 0.74, 13, 0.70, "Commuters to Chengdu."),
        Row(5107, 0.76, 13, 0.70, "The second city: universities and laboratories."),
        Row(5108, 0.60, 17, 0.60, "A railway junction in the mountains."),
        Row(5109, 0.62, 15, 0.60, "Between Chengdu and Chongqing, but rural."),
        Row(5110, 0.60, 16, 0.60, "Many of its people work elsewhere."),
        Row(5111, 0.72, 14, 0.65, "Its scenic areas let nobody in without the code."),
        Row(5113, 0.64, 15, 0.60, "A large city with a far larger countryside."),
        Row(5114, 0.71, 14, 0.65, "Next to Chengdu."),
        Row(5115, 0.70, 14, 0.65, "A growing port with new campuses."),
        Row(5116, 0.58, 17, 0.60, "Looks to Chongqing, which has a code of its own."),
        Row(5117, 0.57, 18, 0.60, "Far from the capital, many villages."),
        Row(5118, 0.69, 14, 0.65, "Small, with a university."),
        Row(5119, 0.56, 18, 0.60, "Mountain villages; the young work elsewhere."),
        Row(5120, 0.63, 15, 0.60, "Between Chengdu and Chongqing, but rural."),
        Row(5132, 0.52, 19, 0.50, "Wide and thinly settled; the code comes with its visitors."),
        Row(5133, 0.46, 21, 0.50, "The widest and most thinly settled of all."),
        Row(5134, 0.50, 22, 0.50, "Mountain villages with few smartphones around one town."),
    ];

    private static readonly Dictionary<RegionCode, CityCampaign> ByCity = Table.ToDictionary(row => row.City);

    /// <summary>All cities, in order of code.</summary>
    public static IReadOnlyList<CityCampaign> All => Table;

    /// <summary>The row of a city.</summary>
    public static CityCampaign Of(RegionCode city) => ByCity[city];

    private static CityCampaign Row(int prefix, double willing, double days, double target, string why) =>
        new(new(prefix * 100_000_000L), willing, days, target, why);
}
