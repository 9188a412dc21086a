using HealthPass.Grains.Staff;
using HealthPass.Grains.Venues;
using HealthPass.Grains.Venues.Measures;
using HealthPass.Grains.Venues.Reviews;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Demo.Past;

/// <summary>Made-up venues that are under review where the demo begins, so that every level has a queue, and some of them late.</summary>
/// <param name="grains">Finds them.</param>
/// <param name="commands">Submits them.</param>
/// <param name="measures">Asks for one to be suspended.</param>
/// <param name="tree">Where they are.</param>
internal sealed class PastVenueReviews(IGrainFactory grains, VenueReviewCommands commands, MeasureCommands measures, RegionTree tree)
{
    private const int Most = 16;

    // How many levels have checked each; what comes behind is sent back, or suspended once it is in use.
    private static readonly (string Name, VenueCategory Category, int Checks, string After)[] Places =
    [
        ("便民农贸市场（演示）", VenueCategory.Market, 0, ""), ("河边茶楼（演示）", VenueCategory.Restaurant, 0, ""), ("大桥旅馆（演示）", VenueCategory.Hotel, 0, ""),
        ("阳光小区（演示）", VenueCategory.Residential, 0, ""), ("和平影院（演示）", VenueCategory.Entertainment, 1, ""), ("老街超市（演示）", VenueCategory.Mall, 1, ""),
        ("第二小学（演示）", VenueCategory.Campus, 0, ""), ("镇卫生院（演示）", VenueCategory.Hospital, 1, ""), ("商务大厦（演示）", VenueCategory.OfficeBuilding, 2, ""),
        ("8 路公交（演示）", VenueCategory.Bus, 0, ""), ("新街饭店（演示）", VenueCategory.Restaurant, 1, "return"), ("北街旅馆（演示）", VenueCategory.Hotel, 0, "return"),
        ("东门菜市场（演示）", VenueCategory.Market, 3, ""), ("南湖公园（演示）", VenueCategory.ScenicArea, 2, ""), ("旧体育馆（演示）", VenueCategory.Entertainment, 3, "suspend"),
        ("临时摊点（演示）", VenueCategory.Market, 3, "ask"),
    ];

    /// <summary>Submits those that were submitted by the time that the clock tells.</summary>
    /// <param name="first">From which on.</param>
    /// <param name="count">How many.</param>
    public async Task SubmitAsync(int first, int count)
    {
        // The tree has villages in order of code: one in so many is another town.
        var villages = tree.Nodes.Where(node => node.Level == RegionLevel.Village).ToList();
        for (var i = first; i < Math.Min(first + count, Most) && villages.Count > 0; i++)
        {
            await SubmitAsync(Places[i], villages[i * villages.Count / Most].Code);
        }
    }

    private static Official OfficialOf(RegionCode region, string name) => new($"demo-{name}", region, [StaffRoles.VenueAdministrator]);

    private async Task SubmitAsync((string Name, VenueCategory Category, int Checks, string After) place, RegionCode village)
    {
        var venue = VenueId.New();
        var review = Guid.CreateVersion7();
        var owner = new VenueApplicant("demo-owner", IsChannel: false);
        _ = await commands.OpenAsync(venue, review, new(place.Name, place.Category, village, "人民路 1 号", string.Empty, null, owner.Name), owner, submit: true);
        var grain = grains.GetGrain<IVenueReviewGrain>(review);
        foreach (var level in ReviewSteps.Of(place.Category, village).Take(place.Checks))
        {
            _ = await grain.Check(OfficialOf(village.UpTo(level), level.ToWire()), "已到现场核实");
        }

        if (place.After == "return" && (await grain.GetView())?.Level is { } at)
        {
            _ = await grain.SendBack(OfficialOf(village.UpTo(at), $"{at.ToWire()}2"), "门头照片不清，请补充");
        }
        else if (place.After.Length > 0)
        {
            var county = village.UpTo(RegionLevel.County);
            var asked = await measures.RequestAsync(venue, VenueMeasure.Suspend, "长期无人值守", OfficialOf(county, "county2"));
            if (place.After == "suspend" && asked.Measure is { } measure)
            {
                _ = await grains.GetGrain<IVenueMeasureGrain>(measure.MeasureId).Approve(OfficialOf(county, "county3"), null);
            }
        }
    }
}
