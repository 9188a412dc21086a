using HealthPass.Demo;
using HealthPass.Demo.Counters;
using HealthPass.Demo.Days;
using HealthPass.Demo.Past;
using HealthPass.Demo.Settings;
using HealthPass.Kernel.Regions;
using HealthPass.Node;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace HealthPass.Tests.Demo;

/// <summary>Where the made-up past ends and the demo's own traffic begins nothing is to be seen on the wall.</summary>
public sealed class SeamTests : IDisposable
{
    private static readonly DemoOptions Options = new() { Scale = 5_000, VisitsPerDay = 30, PastDays = 7 };
    private static readonly RegionTree Tree = RegionTree.Load(5_000);
    private readonly string _folder = Directory.CreateTempSubdirectory("healthpass-demo-").FullName;
    private readonly PulseClock _clock = new(SampleProvince.Now);
    private readonly StubApi _api = new();

    private static CancellationToken Patience => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _api.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact(Timeout = 120_000)]
    public async Task The_traffic_has_as_many_visits_an_hour_as_the_past_has_at_that_hour()
    {
        TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        DemoFolder.Claim(_folder, demo: true);
        var launch = PastPlan.LaunchOf(Options, SampleProvince.Now);
        var province = new DemoProvince(Options.Seed, launch, Tree);
        var applied = province.AppliedBy(ProvinceTime.Of(SampleProvince.Now));
        _api.Knows(_folder, province, launch, applied);

        var span = TimeSpan.FromMinutes(10);
        using (var traffic = new DemoTraffic(
            Options, new StubAccess(), DemoFolderTests.NodeIn(_folder), Tree, _clock, NullLogger<DemoTraffic>.Instance, () => _api))
        {
            await traffic.StartAsync(Patience);
            while (_clock.Pulses == 0)
            {
                TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
                await Task.Yield();
            }

            await _clock.AdvanceUntil(() => _clock.GetUtcNow() >= SampleProvince.Now + span, Patience);
            var shows = traffic.Counters![TrafficCount.Shows];
            await traffic.StopAsync(Patience);

            // The past of a demo that begins ten minutes later has the same ten minutes in it.
            var past = PastPlan.Of(province, Options, SampleProvince.Now + span).Where(slot => slot.Start >= SampleProvince.Now.AddMinutes(-2)).ToList();
            var expected = past.Sum(slot => slot.Visits) / past.Sum(slot => slot.Length.TotalSeconds) * span.TotalSeconds;
            Assert.InRange(expected, 500, 5_000);
            Assert.InRange(shows / expected, 0.95, 1.05);
            Assert.InRange(_api.Persons.Count, 0, province.AppliedBy(ProvinceTime.Of(_clock.GetUtcNow())) - applied);
            Assert.Empty(_api.Wrongs);
        }
    }

    [Fact]
    public void Past_and_traffic_go_by_one_rate_in_every_hour_of_the_week()
    {
        var province = new DemoProvince(Options.Seed, PastPlan.LaunchOf(Options, SampleProvince.Now), Tree);
        foreach (var hour in PastPlan.Of(province, Options, SampleProvince.Now).Chunk(12).Where(hour => hour.Length == 12))
        {
            var (pace, live) = (new Pace(), 0);
            for (var second = 0; second < 3600; second++)
            {
                live += pace.Take(VisitRate.PerSecond(Options.VisitsPerDay, hour[second / 300].Applied, hour[0].Start.AddSeconds(second).DateTime), TimeSpan.FromSeconds(1));
            }

            Assert.InRange(hour.Sum(slot => slot.Visits), (live * 0.98) - 2, (live * 1.02) + 2);
        }
    }
}
