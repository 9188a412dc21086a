using HealthPass.Kernel.Venues;
using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

/// <summary>A device becomes a venue's screen, and goes on without the network.</summary>
[Collection(OneOfficeSystem.Name)]
public sealed class ScreenPageTests : SystemTest
{
    private readonly Chromium _chromium;
    private readonly HealthPassApi _api;

    public ScreenPageTests(RunningSystem system, Chromium chromium)
    {
        _chromium = chromium;
        _api = Watched(system.Process).Api;
    }

    [Fact]
    public async Task A_device_that_was_made_a_screen_shows_a_code_that_turns_and_is_believed_without_the_network_too()
    {
        var venue = await _api.VenueAsync();
        Assert.True(VenueId.TryParse(venue, out var id));
        var keeper = $"screens-{Guid.NewGuid():N}"[..20];
        _ = await _api.AppointAsync(keeper, "venue_admin", HealthPassApi.Province);
        await using var tab = await _chromium.OpenAsync(_api.Address, 1366, 768);
        await tab.GoToAsync($"/venues/{venue}/screen");
        await Assertions.Expect(tab.Find("screen-none")).ToHaveAttributeAsync("data-state", "none");
        Assert.Equal(string.Empty, await tab.BarriersAsync());

        await tab.GoToAsync($"/venues/{venue}?show=venues&kind=venue&lang=zh");
        await tab.SignInAsync(keeper, HealthPassApi.AppointedPassword);
        await tab.Find("screen-hold").ClickAsync();
        await Assertions.Expect(tab.Find("screen-done")).ToBeVisibleAsync();
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.Find("venue-screen").ScrollIntoViewIfNeededAsync();
        await tab.PictureAsync("Venue_screen_panel");

        await tab.Page.SetViewportSizeAsync(1920, 1080);
        await tab.GoToAsync($"/venues/{venue}/screen");
        await SeenAsync(tab, "Screen_zh_1920");
        await tab.Page.SetViewportSizeAsync(1080, 1920);
        await tab.GoToAsync($"/screen/{venue}?lang=en");
        await SeenAsync(tab, "Screen_en_1080");
        _ = await tab.Page.EvaluateAsync("navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller ? 0 : new Promise(done => navigator.serviceWorker.addEventListener('controllerchange', () => done(0))))");
        await tab.Page.Context.SetOfflineAsync(true);
        await tab.GoToAsync($"/screen/{venue}");
        var shown = await SeenAsync(tab, "Screen_offline");

        var proven = await CheckInAsync(shown);
        Assert.Equal((venue, "allow", 0), (proven.Text("venueId"), proven.Text("verdict"), proven.Json.GetProperty("marks").GetArrayLength()));
        var poster = await CheckInAsync(new PosterCode(id, 0, 1, 0).ToString());
        Assert.Equal("unproven", poster.Json.GetProperty("marks")[0].GetString());
    }

    // Off the glass, as a phone's camera has it.
    private static async Task<string> SeenAsync(Tab tab, string picture)
    {
        await Assertions.Expect(tab.Page.Locator("[data-testid=screen] svg")).ToBeVisibleAsync();
        await tab.PictureAsync(picture);
        var shown = await QrCode.ReadAsync(await tab.Find("screen").Locator("svg").ScreenshotAsync());
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        return shown;
    }

    private async Task<Reply> CheckInAsync(string code) =>
        (await _api.PostAsync("/v1/check-ins", _api.Channel, new { personId = await _api.RegisterAsync(Resident.New()), code })).Expect(200);
}
