using System.Diagnostics;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;

namespace HealthPass.SystemTests.Wire;

[Collection(OneSystemAlone.Name)]
public sealed class WallHubTests : SystemTest
{
    private const string City = "510300000000";
    private const string Elsewhere = "510400000000";

    private readonly HealthPassApi _api;

    public WallHubTests(RunningSystem system) => _api = Watched(system.Process).Api;

    [Theory]
    [InlineData("json")]
    [InlineData("messagepack")]
    public async Task The_first_push_is_complete_and_later_ones_hold_what_changed(string protocol)
    {
        await using var wall = Hubs.Connect(_api, "/hubs/wall", protocol);
        var pushes = await wall.WatchAsync(HealthPassApi.Province);
        var first = await NextAsync();
        Assert.Equal((HealthPassApi.Province, true), (first.Watched, first.Complete));
        Assert.Equal(22, first.Regions.Count);
        Assert.Equal("province", Assert.Single(first.Regions, region => region.Code == HealthPassApi.Province).Level);

        // Nothing else scans in this city; the province may still be hearing of scans before this one.
        var before = AllowedIn(first, City)!.Value;
        var code = await _api.CodeAsync(await _api.RegisterAsync(Resident.New()));
        var venueId = await _api.VenueAsync(City);
        _ = (await _api.ScanAsync(venueId, code)).Expect(200);
        var scanned = Stopwatch.GetTimestamp();
        WallPush push;
        do
        {
            push = await NextAsync();
            Assert.False(push.Complete);
            Assert.Null(AllowedIn(push, Elsewhere));
        }
        while (AllowedIn(push, City) is not { } allowed || allowed <= before);
        var delay = Stopwatch.GetElapsedTime(scanned);
        Log($"{protocol}: a scan reached the wall in {delay.TotalMilliseconds:F0} ms");
        Assert.True(delay < TimeSpan.FromSeconds(2), $"A scan took {delay} to the wall.");
        Assert.Equal(before + 1, AllowedIn(push, City));

        async Task<WallPush> NextAsync()
        {
            using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            return await pushes.ReadAsync(deadline.Token);
        }

        static long? AllowedIn(WallPush push, string code) => push.Regions.FirstOrDefault(region => region.Code == code)?.ScansToday.Allow;
    }

    [Theory]
    [InlineData("json")]
    [InlineData("messagepack")]
    public async Task A_wall_on_which_nothing_moves_still_hears_signs_of_life(string protocol)
    {
        await using var wall = Hubs.Connect(_api, "/hubs/wall", protocol);
        var pushes = await wall.WatchAsync("513401000000");
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        Assert.True((await pushes.ReadAsync(deadline.Token)).Complete);
        var last = Stopwatch.GetTimestamp();
        for (var heard = 0; heard < 2; heard++)
        {
            var push = await pushes.ReadAsync(deadline.Token);
            Assert.False(push.Complete);
            Assert.True(Stopwatch.GetElapsedTime(last) < TimeSpan.FromSeconds(4), "The wall would look stale between two signs of life.");
            last = Stopwatch.GetTimestamp();
        }
    }

    [Fact]
    public async Task Turning_to_another_region_begins_with_everything_of_it()
    {
        await using var wall = Hubs.Connect(_api, "/hubs/wall", "json");
        var pushes = await wall.WatchAsync(HealthPassApi.Province);
        await wall.InvokeAsync("Watch", "510104017001", TestContext.Current.CancellationToken);
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        WallPush push;
        do
        {
            push = await pushes.ReadAsync(deadline.Token);
        }
        while (push.Watched != "510104017001");
        Assert.True(push.Complete);
        Assert.Equal("village", Assert.Single(push.Regions).Level);
    }

    [Fact]
    public async Task Watching_a_region_that_is_not_there_is_refused_by_its_code()
    {
        await using var wall = Hubs.Connect(_api, "/hubs/wall", "json");
        await wall.StartAsync(TestContext.Current.CancellationToken);
        var refused = await Assert.ThrowsAsync<HubException>(() => wall.InvokeAsync("Watch", "999999999999", TestContext.Current.CancellationToken));
        Assert.Contains("region_unknown", refused.Message, StringComparison.Ordinal);
    }
}
