using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

public sealed class WallRecoveryTests(Chromium chromium) : SystemTest, IClassFixture<Chromium>
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
}
