using HealthPass.Kernel.Venues;
using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

[Collection(OneRunningSystem.Name)]
public sealed class MePageTests : SystemTest
{
    private readonly Chromium _chromium;
    private readonly HealthPassApi _api;

    public MePageTests(RunningSystem system, Chromium chromium)
    {
        _chromium = chromium;
        _api = Watched(system.Process).Api;
    }

    [Theory]
    [InlineData("/me", 360, 640)]
    [InlineData("/me", 390, 844)]
    [InlineData("/me?lang=en", 390, 844)]
    [InlineData("/me", 1280, 800)]
    public async Task The_application_can_be_used_by_everybody_and_fits_the_screen(string path, int width, int height)
    {
        await using var tab = await _chromium.OpenAsync(_api.Address, width, height);
        await tab.GoToAsync(path);
        await Assertions.Expect(tab.Find("place-city")).ToBeEnabledAsync();
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.Find("large-text").ClickAsync();
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        Assert.True(await tab.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        await tab.PictureAsync();
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_its_field_and_the_first_has_the_focus()
    {
        await using var tab = await _chromium.OpenAsync(_api.Address, 390, 844);
        await tab.GoToAsync("/me");
        await tab.Find("apply").Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(tab.Page.Locator("#number")).ToBeFocusedAsync();
        await Assertions.Expect(tab.Find("number-error")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Find("region-error")).ToBeVisibleAsync();
        Assert.Equal(string.Empty, await tab.BarriersAsync());
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Whoever_reads_a_poster_learns_whose_it_is_or_what_has_become_of_it(string language)
    {
        var venue = await _api.VenueAsync();
        Assert.True(VenueId.TryParse(venue, out var id));
        var code = new PosterCode(id, 0, 1, 0);
        await using var tab = await _chromium.OpenAsync(_api.Address, 390, 844);
        await tab.GoToAsync($"{PosterCode.Path}{code}");
        await Assertions.Expect(tab.Find("poster")).ToHaveAttributeAsync("data-code", "good");
        await tab.GoToAsync($"/me?poster={code}&lang={language}");
        await Assertions.Expect(tab.Find("poster")).ToHaveAttributeAsync("data-code", "good");
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.PictureAsync($"Me_poster_{language}");
        await tab.GoToAsync($"/me?poster={code with { Version = 9 }}&lang={language}");
        await Assertions.Expect(tab.Find("poster")).ToHaveAttributeAsync("data-code", "poster_forged");
        await tab.Find("poster-close").ClickAsync();
        await Assertions.Expect(tab.Find("poster")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_page_starts_without_the_network_once_it_was_there()
    {
        await using var tab = await _chromium.OpenAsync(_api.Address, 390, 844);
        await tab.GoToAsync("/me");
        Assert.True(await tab.Page.EvaluateAsync<bool>(
            """
            navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller
                || new Promise(controlled => navigator.serviceWorker.addEventListener('controllerchange', controlled))).then(() => true)
            """));
        await tab.Page.Context.SetOfflineAsync(true);
        await tab.GoToAsync("/me");
        await Assertions.Expect(tab.Find("problem")).ToHaveAttributeAsync("data-code", "unreachable");
    }
}
