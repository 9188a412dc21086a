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
    public async Task A_rotating_wall_whose_server_is_gone_stays_on_what_it_has_and_turns_again_with_the_server()
    {
        var system = await StartAsync();
        await using var tab = await chromium.OpenAsync(system.Address);
        await tab.GoToAsync("/wall?rotate=5");
        await tab.StateAsync("live");
        await Assertions.Expect(tab.Find("breadcrumb-510000000000")).Not.ToHaveAttributeAsync("aria-current", "page", new() { Timeout = 10_000 });
        await Assertions.Expect(tab.Page.Locator("[data-testid^=row-5]").First).ToBeVisibleAsync();
        await system.KillAsync();
        await tab.StateAsync("stale");
        await Assertions.Expect(tab.Page.Locator("[data-rotation=waiting]")).ToBeVisibleAsync();
        var (region, rows) = (await CurrentAsync(), await tab.Page.Locator("[data-testid^=row-5]").CountAsync());
        Assert.True(rows > 1, "Nothing is left of the region.");

        // Longer than a turn: it stays, with everything, and says how old it is.
        await tab.Page.WaitForTimeoutAsync(7_000);
        Assert.Equal((region, rows), (await CurrentAsync(), await tab.Page.Locator("[data-testid^=row-5]").CountAsync()));
        await Assertions.Expect(tab.Find("stale-banner")).ToBeVisibleAsync();
        Assert.NotEqual(string.Empty, await tab.ValueAsync("total-registered"));
        Assert.Equal(string.Empty, await Accessibility.ViolationsAsync(tab));
        await tab.PictureAsync();

        // Somebody who turns it by hand gets the last that was there of where he goes.
        await tab.Find("breadcrumb-510000000000").ClickAsync();
        await Assertions.Expect(tab.Find("row-510100000000")).ToBeVisibleAsync();
        await tab.StateAsync("stale");

        await system.StartAsync();
        await tab.StateAsync("live", TimeSpan.FromSeconds(30));

        Task<string?> CurrentAsync() => tab.Page.Locator("[data-testid^=breadcrumb-][aria-current=page]").GetAttributeAsync("data-testid");
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
