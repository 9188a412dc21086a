using System.Net;
using HealthPass.Demo;
using HealthPass.Demo.Counters;
using HealthPass.Demo.Days;
using HealthPass.Demo.Residents;
using HealthPass.Demo.Settings;
using HealthPass.Demo.State;
using HealthPass.Demo.Traffic;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Regions;
using HealthPass.Node;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace HealthPass.Tests.Demo;

public sealed class DemoTrafficTests : IDisposable
{
    private const int Venues = 113;
    private static readonly RegionTree Tree = SampleProvince.SmallTree;
    private static readonly DemoOptions Options = new() { Scale = 50_000, VisitsPerDay = 50 };
    private readonly string _folder = Directory.CreateTempSubdirectory("healthpass-demo-").FullName;
    private readonly PulseClock _clock = new(new DateTimeOffset(2021, 1, 11, 9, 0, 0, TimeSpan.FromHours(8)));
    private readonly StubApi _api = new();

    private static CancellationToken Patience => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _api.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact(Timeout = 120_000)]
    public async Task The_traffic_goes_on_through_failures_and_counts_come_out_right()
    {
        TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        var province = new DemoProvince(Options.Seed, SampleProvince.LongAgo, Tree);
        var (maker, residents) = (province.Residents, province.AppliedBy(ProvinceTime.Of(_clock.GetUtcNow())));
        Assert.Equal(province.Willing, residents);
        var coloured = Enumerable.Range(0, residents).Where(i => ColourShares.Of(Options.Seed, i) != Colour.Green).ToList();
        Assert.NotEmpty(coloured);
        var objecting = Math.Min(VoiceDesk.MostOfEach, coloured.Count);
        DemoFolder.Claim(_folder, demo: true);
        LaunchLongAgo();
        using (var traffic = Create())
        {
            await traffic.StartAsync(Patience);
            await _clock.AdvanceUntil(
                () => traffic.Counters is { } counters
                && counters[TrafficCount.Applications] == residents
                && counters[TrafficCount.Coloured] == coloured.Count
                && Scans(counters) >= 300
                && _api.Corrections.Count == VoiceDesk.MostOfEach
                && _api.Appeals.Count == objecting
                && _api.CheckIns > 0
                && _api.ByDocument > 0,
                Patience);
            var (shows, scans) = await Settle(traffic.Counters!);
            Assert.InRange((double)shows / scans, 8, 15);
            Assert.Equal(Venues, _api.Venues);
            Assert.Equal(
                Enumerable.Range(0, residents).Select(i => maker.Make(i).DocumentNumber).Order(), _api.Persons.Keys.Order());
            Assert.Equal(
                coloured.Select(i => _api.Persons[maker.Make(i).DocumentNumber]).Order(), _api.Coloured.Keys.Order());
            Assert.Equal(
                [HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests, HttpStatusCode.InternalServerError, HttpStatusCode.ServiceUnavailable],
                _api.Failures.Order());
            Assert.Equal(4, traffic.Counters![TrafficCount.Retries]);
            Assert.Equal(1, _api.Appeals.Values.Count(state => state == "declining"));
            Assert.Equal(((objecting + 2) / 3) - 1, _api.Appeals.Values.Count(state => state == "acceptance"));
            Assert.Equal(0, traffic.Counters[TrafficCount.Refused] + traffic.Counters[TrafficCount.GivenUp]);
            Assert.Empty(_api.Wrongs);

            // The clock stands still: no wait may hold the stop up.
            await traffic.StopAsync(Patience);
        }

        await A_restart_registers_nobody_and_nothing_again();
    }

    [Fact]
    public async Task Nothing_runs_in_a_folder_that_was_not_claimed()
    {
        using var traffic = Create();
        await traffic.StartAsync(Patience);
        await traffic.ExecuteTask!;
        Assert.Null(traffic.Counters);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    private async Task A_restart_registers_nobody_and_nothing_again()
    {
        var before = (_api.Calls("venues"), _api.Calls("persons"), _api.Calls("assignments"), _api.Calls("approval"));
        var shown = _api.Shows;
        using var traffic = Create();
        await traffic.StartAsync(Patience);
        await _clock.AdvanceUntil(() => _api.Shows > shown + 200, Patience);
        await traffic.StopAsync(Patience);
        Assert.Equal(before, (_api.Calls("venues"), _api.Calls("persons"), _api.Calls("assignments"), _api.Calls("approval")));
        Assert.Empty(_api.Wrongs);
    }

    // All are due at once, and apply one after the other.
    private void LaunchLongAgo()
    {
        var state = DemoStateFile.Open(_folder);
        state.Change(known => known.Launch = SampleProvince.LongAgo);
        state.Save();
    }

    private static long Scans(TrafficCounters counters) =>
        counters[TrafficCount.Allow] + counters[TrafficCount.Check] + counters[TrafficCount.Deny];

    private DemoTraffic Create()
    {
        _clock.Pulses = 0;
        return new(Options, new StubAccess(), DemoFolderTests.NodeIn(_folder), Tree, _clock, NullLogger<DemoTraffic>.Instance, () => _api);
    }

    // Time stands still, but visits may still wait for their workers, so no two numbers can be read at once. Answers only grow
    // and are counted after they were given: where they are the same before and after the counts were read, all four belong to one moment.
    private async Task<(long Shows, long Scans)> Settle(TrafficCounters counters)
    {
        while (true)
        {
            var before = Answered();
            var counted = (counters[TrafficCount.Shows], Scans(counters));
            if (counted == before && Answered() == before)
            {
                return counted;
            }

            Assert.False(Patience.IsCancellationRequested, $"{before} answered, {counted} counted (shows, scans)");
            await Task.Yield();
        }
    }

    private (long Shows, long Scans) Answered() => (_api.Shows, _api.ScanIds.Count);
}
