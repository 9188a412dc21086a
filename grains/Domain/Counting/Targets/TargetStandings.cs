using HealthPass.Grains.Counting.History;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Counting.Targets;

/// <summary>Works out where regions stand against their targets.</summary>
public sealed class TargetStandings(ITargetStore targets, IHistoryStore history, IGrainFactory grains, TimeProvider clock)
{
    // A week of settled days, should the newest be waiting for a node.
    private const int LookBackDays = 3 * Pace.Days;

    /// <summary>Reads a region and those one level below.</summary>
    /// <param name="region">The region.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The region first, then its children in order of code.</returns>
    public async Task<IReadOnlyList<TargetStanding>> ReadAsync(RegionNode region, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(region);
        var now = clock.GetUtcNow();
        var today = ShanghaiDay.Of(now);
        RegionNode[] nodes = [region, .. region.Children];
        var own = (await targets.ReadAroundAsync(region, cancellationToken)).ToDictionary(target => target.Region);
        var gains = (await history.ReadGainsAsync([.. nodes.Select(node => node.Code)], today.AddDays(-LookBackDays), today.AddDays(-1), cancellationToken))
            .ToLookup(gain => gain.Region);
        var lastDay = nodes.All(node => gains[node.Code].Any())
            ? []
            : await history.CountAppliedAsync(region.Code, now.AddDays(-1).ToUnixTimeSeconds(), cancellationToken);
        var numbers = await Task.WhenAll(nodes.Select(node => grains.GetGrain<IRegionGrain>(node.Code.Value).GetSnapshot()));
        return
        [
            .. nodes.Zip(numbers, (node, snapshot) => Stand(
                node,
                snapshot.Registered.Registered,
                TargetOf.Find(node, own),
                Pace.Of(
                    [.. gains[node.Code].OrderByDescending(gain => gain.Day).Take(Pace.Days).Select(gain => gain.Gained)],
                    lastDay.Where(applied => node.Code.Contains(applied.Region)).Sum(applied => applied.Persons)),
                today)),
        ];
    }

    private static TargetStanding Stand(RegionNode node, long registered, RegionTarget? target, double pace, DateOnly today) => new(
        node, target, registered, pace, target is null ? Outlook.None : Outlook.Of(registered, node.Population, target.AdoptionRate, target.By, pace, today));
}
