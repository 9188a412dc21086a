using HealthPass.Api.Json;
using HealthPass.Grains.Counting;
using HealthPass.Grains.Counting.History;
using HealthPass.Grains.Counting.Targets;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Api.Regions.Targets;

/// <summary>Works out where regions stand against their targets.</summary>
internal sealed class TargetReader(ITargetStore targets, IHistoryStore history, RegionTree regions, IGrainFactory grains, TimeProvider clock)
{
    // A week of settled days, should the newest be waiting for a node.
    private const int LookBackDays = 3 * Pace.Days;

    public async Task<RegionTargets> ReadAsync(RegionNode region, bool isPublic, CancellationToken cancellationToken)
    {
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
        return new(
            region.Code.ToString(),
            [
                .. nodes.Zip(numbers, (node, snapshot) => View(
                    node, snapshot.Registered.Registered, TargetOf.Find(node, own),
                    Pace.Of(
                        [.. gains[node.Code].OrderByDescending(gain => gain.Day).Take(Pace.Days).Select(gain => gain.Gained)],
                        lastDay.Where(applied => node.Code.Contains(applied.Region)).Sum(applied => applied.Persons)),
                    today, isPublic)),
            ]);
    }

    private static TargetView View(RegionNode node, long registered, RegionTarget? target, double pace, DateOnly today, bool isPublic)
    {
        var outlook = target is null ? Outlook.None : Outlook.Of(registered, node.Population, target.AdoptionRate, target.By, pace, today);
        var hides = SmallCounts.Hides(isPublic, registered);
        var shown = SmallCounts.Of(isPublic, registered);
        return new(
            node.Code.ToString(), node.Name, target is null ? null : CalendarDay.Format(target.By), target?.AdoptionRate, target?.VenueCoverage,
            target is null || target.Region == node.Code ? null : target.Region.ToString(),
            shown,
            node.AdoptionRateOf(shown),
            hides ? null : pace,
            hides || outlook.ReachedOn is not { } reached ? null : CalendarDay.Format(reached),
            outlook.Behind);
    }

    public bool TryFind(string code, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out RegionNode? node) => regions.TryFind(code, out node);
}
