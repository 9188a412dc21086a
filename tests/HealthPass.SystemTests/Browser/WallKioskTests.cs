using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

[Collection(OneWatchedSystem.Name)]
public sealed class WallKioskTests : SystemTest
{
    private const string City = "510100000000";

    private readonly Chromium _chromium;
    private readonly HealthPassApi _api;

    public WallKioskTests(RunningSystem system, Chromium chromium)
    {
        _chromium = chromium;
        _api = Watched(system.Process).Api;
    }

    [Fact]
    public async Task A_screen_that_was_opened_once_with_its_token_needs_nobody_again()
    {
        var issuer = await _api.SignInAsync("command");
        var (token, kioskId) = await _api.KioskAsync(issuer, City);
        await using var tab = await _chromium.OpenAsync(_api.Address);
        await tab.GoToAsync($"/wall?region={City}&kiosk={token}");
        await tab.StateAsync("live");
        Assert.DoesNotContain(token, tab.Page.Url, StringComparison.Ordinal);
        Assert.Equal(0, await tab.Page.Locator("header nav button[type=button]").Filter(new() { HasText = "EN" }).CountAsync());
        Assert.Equal("none", await tab.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('[data-testid=state]')).cursor"));

        // The address alone leads back to the screen's own region, and never above it.
        await tab.GoToAsync("/wall?kiosk=1");
        await tab.StateAsync("live");
        await Assertions.Expect(tab.Find($"breadcrumb-{City}")).ToHaveAttributeAsync("aria-current", "page");
        await Assertions.Expect(tab.Find($"breadcrumb-{HealthPassApi.Province}")).ToHaveCountAsync(0);
        await tab.PictureAsync();
        Assert.Empty(tab.Complaints);

        // Without its token it says so, and its numbers grow old.
        _ = (await _api.SendAsync(HttpMethod.Delete, $"/v1/kiosks/{kioskId}", issuer, null)).Expect(204);
        await Assertions.Expect(tab.Find("token-refused")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await tab.StateAsync("stale");
    }
}
