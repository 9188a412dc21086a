using HealthPass.Grains.Counting.Publishing;
using HealthPass.Grains.Counting.Targets;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Regions.Targets;

/// <summary>
/// Where regions stand against their targets by what is published: whether a target is reached would otherwise say, to the
/// person, how many there are.
/// </summary>
internal sealed class PublishedStandings(ITargetStore targets, IPublishedStore published, PublicNumbers numbers)
{
    /// <summary>Reads a region and those one level below that are published.</summary>
    /// <returns>The region first, then its children in order of code.</returns>
    public async Task<IReadOnlyList<TargetStanding>> ReadAsync(RegionNode region, CancellationToken cancellationToken)
    {
        var now = await numbers.ReadAsync();
        var today = now.Release.Day;
        RegionNode[] nodes = [region, .. region.Children.Where(PublishedRegions.Cover)];
        var own = (await targets.ReadAroundAsync(region, cancellationToken)).ToDictionary(target => target.Region);
        var before = (await published.ReadDaysAsync([.. nodes.Select(node => node.Code)], today.AddDays(-Pace.Days), today.AddDays(-1), cancellationToken))
            .ToLookup(day => day.Counts.Code);
        return
        [
            .. nodes.Select(node =>
            {
                var registered = now.Of(node).Registered;
                var target = TargetOf.Find(node, own);

                // The earliest day that was published, up to a week ago; there is no pace before a second day.
                var since = before[node.Code].MinBy(day => day.Day);
                var pace = since is null ? 0 : (double)(registered - since.Counts.Registered) / (today.DayNumber - since.Day.DayNumber);
                return new TargetStanding(
                    node, target, registered, pace,
                    target is null ? Outlook.None : Outlook.Of(registered, node.Population, target.AdoptionRate, target.By, pace, today));
            }),
        ];
    }
}
