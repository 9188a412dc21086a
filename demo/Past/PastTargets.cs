using System.Globalization;
using HealthPass.Demo.Adoption;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Counting.Targets;
using HealthPass.Kernel.Regions;

namespace HealthPass.Demo.Past;

/// <summary>Has the command centre set what the province and its cities are to reach; in the audit trail first, as ever.</summary>
internal sealed class PastTargets(ITargetStore store, IAudit audit, RegionTree tree)
{
    // From two weeks after the launch to one month after it: long enough for the quick, too short for the slow.
    private const int DaysAhead = 16;
    private const string Official = "command";

    /// <summary>Sets them.</summary>
    /// <param name="setAt">When.</param>
    /// <param name="today">The day on which the past ends.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task SetAsync(DateTimeOffset setAt, DateOnly today, CancellationToken cancellationToken)
    {
        var by = today.AddDays(DaysAhead);
        var all = CityCampaigns.All.Select(city => (Region: city.City, Rate: city.Target)).Prepend((tree.Root.Code, CityCampaigns.ProvinceTarget));
        foreach (var (region, rate) in all)
        {
            var detail = new { by = by.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), adoptionRate = rate, venueCoverage = CityCampaigns.CoverageTarget };
            _ = await audit.WriteAsync(Official, AuditActions.TargetSet, region.ToString(), detail);
            await store.PutAsync(
                new(region, by, rate, CityCampaigns.CoverageTarget, Official, setAt.ToUnixTimeSeconds()), cancellationToken);
        }
    }
}
