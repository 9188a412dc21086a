using HealthPass.Grains.Clockwork;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Venues.Coverage;

/// <summary>
/// The cluster has one. Whoever asks how venues stand reads two small tables that this keeps up, instead of the tallies of a month; they are a
/// minute old at most, and what is written again changes nothing.
/// </summary>
internal sealed class CoverageGrain(ICoverageStore store, CoverageStanding standing, RegionTree regions, TimeProvider clock, ILogger<CoverageGrain> logger)
    : ClusterTask("Looking which places have a code and are scanned at", "coverage", Every, clock, logger), ICoverageGrain
{
    // A node may have been away for as long as records are kept, and have shipped what it had since.
    private const int FirstDays = 28;

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AllEvery = TimeSpan.FromHours(1);
    private static readonly TimeSpan SumEvery = TimeSpan.FromMinutes(5);

    private DateTimeOffset _allAt = DateTimeOffset.MinValue;
    private DateTimeOffset _sumAt = DateTimeOffset.MinValue;

    public async Task Tick()
    {
        var now = Clock.GetUtcNow();
        var today = ShanghaiDay.Of(now);
        var all = now - _allAt >= AllEvery;
        for (var day = today.AddDays(all ? -FirstDays : -1); day <= today.AddDays(1); day = day.AddDays(1))
        {
            await store.SeeAsync(day, CancellationToken.None);
        }

        await store.MatchAsync(all, CancellationToken.None);
        _allAt = all ? now : _allAt;
        if (now - _sumAt >= SumEvery)
        {
            standing.Note(await store.CountAsync(regions.Root.Code, RegionLevel.Province, today, CoverageTerms.Current, CancellationToken.None));
            _sumAt = now;
        }
    }

    protected override Task DoWhatIsDueAsync() => Tick();
}
