using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

public sealed class WallRecoveryTests(Chromium chromium) : SystemTest
{
    [Fact]
    public async Task A_wall_whose_server_is_gone_looks_stale_and_recovers_by_itself()
    {
        var system = await StartAsync();
        var id = await system.Api.RegisterAsync(Resident.New());
        await using var tab = await chromium.OpenAsync(system.Address);
        await tab.GoToAsync("/wall");
        await tab.StateAsync("live");
        _ = await tab.Page.EvaluateAsync("window.notReloaded = true");
        _ = await tab.ValueAsync("total-registered", value => value == "1");
        Assert.Equal(0, await tab.Find("stale-banner").CountAsync());

        await system.KillAsync();
        await tab.StateAsync("stale");
        await Assertions.Expect(tab.Find("stale-banner")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator("[data-freshness=stale]")).ToBeVisibleAsync();
        Assert.Equal("1", await tab.ValueAsync("total-registered"));
        await tab.PictureAsync();

        await system.StartAsync();
        await tab.StateAsync("live", TimeSpan.FromSeconds(30));
        await Assertions.Expect(tab.Find("stale-banner")).ToHaveCountAsync(0);
        _ = (await system.Api.ScanAsync(await system.Api.VenueAsync(), await system.Api.CodeAsync(id))).Expect(200);
        _ = await tab.ValueAsync("total-scans-allow", value => value == "1");
        Assert.True(await tab.Page.EvaluateAsync<bool>("window.notReloaded"));
    }

    [Fact]
    public async Task A_wall_whose_network_falls_silent_looks_stale_and_comes_back_with_what_it_missed()
    {
        var system = await StartAsync();
        var id = await system.Api.RegisterAsync(Resident.New());
        var venueId = await system.Api.VenueAsync();
        await using var tab = await chromium.OpenAsync(system.Address);
        await tab.GoToAsync("/wall");
        await tab.StateAsync("live");
        _ = await tab.Page.EvaluateAsync("window.notReloaded = true");

        // Nothing comes any more and nothing is closed: what a pulled cable looks like. New connections fail.
        system.Freeze();
        await tab.Page.Context.SetOfflineAsync(true);
        await tab.StateAsync("stale");
        system.Thaw();
        _ = (await system.Api.ScanAsync(venueId, await system.Api.CodeAsync(id))).Expect(200);
        await tab.Page.Context.SetOfflineAsync(false);
        await tab.StateAsync("live", TimeSpan.FromSeconds(30));
        _ = await tab.ValueAsync("total-scans-allow", value => value == "1");
        Assert.True(await tab.Page.EvaluateAsync<bool>("window.notReloaded"));
    }

    [Fact]
    public async Task A_tab_that_was_put_to_sleep_shows_the_present_as_soon_as_it_is_looked_at()
    {
        var system = await StartAsync();
        var id = await system.Api.RegisterAsync(Resident.New());
        await using var tab = await chromium.OpenAsync(system.Address);
        await tab.GoToAsync("/wall");
        await tab.StateAsync("live");
        var session = await tab.Page.Context.NewCDPSessionAsync(tab.Page);
        _ = await session.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "frozen" });
        var code = await system.Api.CodeAsync(id);
        var venueId = await system.Api.VenueAsync();
        _ = (await system.Api.ScanAsync(venueId, code)).Expect(200);
        _ = await Wait.UntilAsync(
            () => RegionFigures.ReadAsync(system.Api, HealthPassApi.Province), figures => figures.Allow == 1, "the region to have the scan");
        _ = await session.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "active" });
        _ = await tab.ValueAsync("total-scans-allow", value => value == "1");
        await tab.StateAsync("live");
    }
}
