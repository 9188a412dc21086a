using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

[Collection(OneWatchedSystem.Name)]
public sealed class WallPageTests : SystemTest
{
    private readonly Chromium _chromium;
    private readonly HealthPassApi _api;

    public WallPageTests(RunningSystem system, Chromium chromium)
    {
        _chromium = chromium;
        _api = Watched(system.Process).Api;
    }

    [Fact]
    public async Task The_wall_shows_the_numbers_of_the_API()
    {
        var id = await _api.RegisterAsync(Resident.New());
        _ = (await _api.ScanAsync(await _api.VenueAsync(), await _api.CodeAsync(id))).Expect(200);
        await using var tab = await _chromium.OpenAsync(_api.Address);
        await tab.GoToAsync("/wall");
        await tab.StateAsync("live");
        var shown = await Wait.UntilAsync(
            async () => (Shown: await ShownAsync(tab), Numbers: (await _api.RegionAsync(HealthPassApi.Province, known: false)).Json),
            pair => pair.Shown == ExpectedOf(pair.Numbers), "the wall to show the numbers of the API");
        Log(shown.Shown);
        Assert.Equal(
            (await _api.RegionAsync("510100000000"))["registered"].GetInt64().ToString(CultureInfo.InvariantCulture),
            await tab.Find("row-510100000000").Locator("[data-cell=registered]").GetAttributeAsync("data-value"));
        Assert.Equal(21, await tab.Page.Locator("[data-testid^=row-]").CountAsync());
        await tab.PictureAsync();
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task A_scan_moves_the_wall_without_a_reload()
    {
        var code = await _api.CodeAsync(await _api.RegisterAsync(Resident.New()));
        var venueId = await _api.VenueAsync();
        await using var tab = await _chromium.OpenAsync(_api.Address);
        await tab.GoToAsync("/wall");
        await tab.StateAsync("live");
        _ = await tab.Page.EvaluateAsync("window.notReloaded = true");
        var before = long.Parse((await tab.ValueAsync("total-scans-allow", value => !string.IsNullOrEmpty(value)))!, CultureInfo.InvariantCulture);
        var updated = await tab.ValueAsync("last-update");
        _ = (await _api.ScanAsync(venueId, code)).Expect(200);
        _ = await tab.ValueAsync("total-scans-allow", value => long.Parse(value!, CultureInfo.InvariantCulture) > before, TimeSpan.FromSeconds(3));
        Assert.NotEqual(updated, await tab.ValueAsync("last-update"));
        Assert.True(await tab.Page.EvaluateAsync<bool>("window.notReloaded"));
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task The_wall_leads_down_to_a_village_and_back()
    {
        await using var tab = await _chromium.OpenAsync(_api.Address);
        await tab.GoToAsync("/wall");
        string[] way = ["510100000000", "510104000000", "510104017000", "510104017001"];
        foreach (var code in way)
        {
            await tab.Find($"row-{code}").ClickAsync();
            await ShowsAsync(code);
        }

        await tab.PictureAsync();
        await tab.Find("breadcrumb-510104000000").ClickAsync();
        await ShowsAsync("510104000000");
        await tab.Page.GoBackAsync();
        await ShowsAsync("510104017001");
        await tab.Find("breadcrumb-510000000000").ClickAsync();
        await ShowsAsync("510000000000");
        Assert.Empty(tab.Complaints);

        // The address says which region is shown, so that a link shows the same.
        async Task ShowsAsync(string code)
        {
            await Assertions.Expect(tab.Find($"breadcrumb-{code}")).ToHaveAttributeAsync("aria-current", "page");
            var registered = (await _api.RegionAsync(code))["registered"].GetInt64().ToString(CultureInfo.InvariantCulture);
            _ = await tab.ValueAsync("total-registered", value => value == registered);
            Assert.True(code == HealthPassApi.Province || tab.Page.Url.Contains(code, StringComparison.Ordinal), tab.Page.Url);
        }
    }

    [Fact]
    public async Task Functional_areas_stand_beside_their_citys_counties_and_an_old_code_leads_to_its_successor()
    {
        await using var tab = await _chromium.OpenAsync(_api.Address, 1920, 1080);
        await tab.GoToAsync("/wall?region=510100000000");
        await tab.StateAsync("live");
        await tab.Find("area-A510102").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(tab.Find("area-A510101")).ToContainTextAsync("成都高新区");
        Assert.Equal(3, await tab.Page.Locator("[data-testid^=area-]").CountAsync());
        await tab.PictureAsync("wall-areas");
        await tab.GoToAsync("/wall?region=510122000000");
        await Assertions.Expect(tab.Find("breadcrumb-510116000000")).ToHaveAttributeAsync("aria-current", "page");
        Assert.Contains("510116000000", tab.Page.Url, StringComparison.Ordinal);
        await tab.StateAsync("live");
        Assert.Empty(tab.Complaints);
    }

    [Theory]
    [InlineData(1366, 768, "")]
    [InlineData(1920, 1080, "?lang=en")]
    [InlineData(3840, 2160, "")]
    [InlineData(2560, 1080, "?region=510100000000&lang=en")]
    [InlineData(3840, 1080, "")]
    [InlineData(1920, 1080, "?region=510100000000")]
    [InlineData(6720, 2160, "?lang=en")]
    [InlineData(1366, 768, "?region=510104017001")]
    public async Task Everything_fits_on_one_screen(int width, int height, string query)
    {
        await using var tab = await _chromium.OpenAsync(_api.Address, width, height);
        await tab.GoToAsync("/wall" + query);
        await tab.StateAsync("live");
        var (inside, outside) = (await tab.Page.EvaluateAsync<int>("document.documentElement.scrollHeight"), await tab.Page.EvaluateAsync<int>("document.documentElement.clientHeight"));
        Assert.True(inside <= outside, $"The page is {inside} high on a screen of {outside}.");
        Assert.True(await tab.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        foreach (var testId in new[] { "total-registered", "total-adoption", "total-active", "total-shows", "total-scans-allow", "total-scans-check", "total-scans-deny", "last-update", "state",
            "coverage", "channels", "service", "hubs", "curve-shows", "curve-scans", "nodes-alive" })
        {
            var box = await tab.Find(testId).BoundingBoxAsync();
            Assert.True(box is not null && box.X >= 0 && box.Y >= 0 && box.X + box.Width <= width && box.Y + box.Height <= height, $"{testId} lies off the screen.");
        }

        Assert.Equal(string.Empty, await CutOffAsync(tab));
        await tab.PictureAsync($"wall-{width}x{height}-{query.TrimStart('?')}");
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task The_panels_show_the_numbers_of_the_API()
    {
        var venueId = await _api.VenueAsync("510302000000", "airport");
        _ = (await _api.ScanAsync(venueId, await _api.CodeAsync(await _api.RegisterAsync(Resident.New())))).Expect(200);
        await using var tab = await _chromium.OpenAsync(_api.Address);
        await tab.GoToAsync("/wall?region=510300000000");
        await tab.StateAsync("live");
        _ = await Wait.UntilAsync(
            async () =>
            {
                var coverage = (await _api.PanelsAsync("510300000000")).Expect(200).Json.GetProperty("coverage");
                var expected = coverage.ValueKind == JsonValueKind.Null ? null : $"{coverage.GetProperty("registered")} {coverage.GetProperty("active")} {coverage.GetProperty("silent")}";
                return (Expected: expected, Shown: $"{await tab.ValueAsync("venues-registered")} {await tab.ValueAsync("venues-active")} {await tab.ValueAsync("venues-silent")}");
            },
            pair => pair.Shown == pair.Expected && !pair.Shown.StartsWith("0 ", StringComparison.Ordinal), "the panels to show the API's numbers", TimeSpan.FromSeconds(30));
        Assert.Equal("1", await tab.ValueAsync("nodes-alive"));
        await tab.PictureAsync();
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task A_screen_whose_clock_is_wrong_shows_the_server_s_time_and_lets_no_number_look_old()
    {
        await using var tab = await _chromium.OpenAsync(_api.Address);
        await tab.Page.Clock.InstallAsync(new() { TimeDate = DateTimeOffset.Parse("2020-03-01T15:59:30Z", CultureInfo.InvariantCulture).UtcDateTime });
        await tab.GoToAsync("/wall");
        await tab.StateAsync("live");
        await Assertions.Expect(tab.Page.Locator("header .clock")).ToContainTextAsync(
            DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await tab.StateAsync("live");
        Assert.Empty(tab.Complaints);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?lang=en")]
    [InlineData("?region=510100000000&lang=en")]
    public async Task On_a_phone_everything_is_scrolled_to_and_no_figure_is_cut_off(string query)
    {
        const int width = 390;
        await using var tab = await _chromium.OpenAsync(_api.Address, width, 844);
        await tab.GoToAsync("/wall" + query);
        await tab.StateAsync("live");
        _ = await tab.ValueAsync("nodes-alive", value => value == "1");
        Assert.True(await tab.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight > innerHeight"));
        foreach (var testId in new[] { "total-registered", "total-adoption", "total-active", "total-shows", "total-scans", "total-scans-allow", "total-colour-green", "coverage", "channels", "service", "hubs", "curve-shows", "map" })
        {
            var box = await tab.Find(testId).BoundingBoxAsync();
            Assert.True(box is { Width: > 0, Height: > 0 } && box.X >= 0 && box.X + box.Width <= width, $"{testId} lies off the screen.");
        }

        Assert.Equal(string.Empty, await CutOffAsync(tab));
        await tab.PictureAsync($"wall-phone-{query.TrimStart('?')}");
        Assert.Empty(tab.Complaints);
    }

    [Theory]
    [InlineData(2560, 1080)]
    [InlineData(3840, 1080)]
    [InlineData(6720, 2160)]
    public async Task A_wide_wall_has_larger_type_than_a_narrow_one_of_its_height(int width, int height)
    {
        await using var tab = await _chromium.OpenAsync(_api.Address, width, height);
        await tab.GoToAsync("/wall");
        await tab.StateAsync("live");
        var size = await tab.Page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.documentElement).fontSize)");
        Assert.InRange(size, height / 67.5 * 1.12, height / 50d);
    }

    [Theory]
    [InlineData(1920, 1080, "")]
    [InlineData(1366, 768, "?lang=en&region=510100000000")]
    [InlineData(390, 844, "?lang=en")]
    [InlineData(3840, 1080, "?region=510104017001&rotate=60")]
    public async Task Nothing_on_the_wall_is_closed_to_those_who_cannot_see_or_point(int width, int height, string query)
    {
        await using var tab = await _chromium.OpenAsync(_api.Address, width, height);
        await tab.GoToAsync("/wall" + query);
        await tab.StateAsync("live");
        _ = await tab.ValueAsync("nodes-alive", value => value == "1");
        Assert.Equal(string.Empty, await Accessibility.ViolationsAsync(tab));
    }

    [Fact]
    public async Task The_map_is_walked_and_entered_by_keys_and_says_where_one_is()
    {
        await using var tab = await _chromium.OpenAsync(_api.Address);
        await tab.GoToAsync("/wall");
        await tab.StateAsync("live");
        var map = tab.Find("map");
        await Assertions.Expect(map).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("四川省"));
        await Assertions.Expect(tab.Find("shape-510100000000")).ToBeVisibleAsync();
        await map.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Home");
        var seen = new HashSet<string?>();
        foreach (var key in new[] { "ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "End" })
        {
            await tab.Page.Keyboard.PressAsync(key);
            _ = seen.Add(await map.GetAttributeAsync("aria-activedescendant"));
            await Assertions.Expect(tab.Page.Locator("[role=option][aria-selected=true]")).ToHaveCountAsync(1);
        }

        Assert.InRange(seen.Count, 3, 5);
        var chosen = tab.Page.Locator("[role=option][aria-selected=true]");
        var (name, code) = ((await chosen.GetAttributeAsync("aria-label"))!, (await chosen.GetAttributeAsync("data-testid"))!["shape-".Length..]);
        Assert.Contains("申领率", name, StringComparison.Ordinal);
        await tab.PictureAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Find($"breadcrumb-{code}")).ToHaveAttributeAsync("aria-current", "page");
        await Assertions.Expect(tab.Find("announced")).ToContainTextAsync(name[..name.IndexOf('，', StringComparison.Ordinal)]);
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task A_row_of_the_ranking_is_reached_by_tab_shows_that_it_is_and_is_entered()
    {
        await using var tab = await _chromium.OpenAsync(_api.Address);
        await tab.GoToAsync("/wall");
        await tab.StateAsync("live");
        var row = tab.Find("row-510300000000");
        await tab.Find("map").FocusAsync();
        for (var presses = 0; presses < 30 && !await row.EvaluateAsync<bool>("row => row.contains(document.activeElement)"); presses++)
        {
            await tab.Page.Keyboard.PressAsync("Tab");
        }

        Assert.NotEqual("none", await row.EvaluateAsync<string>("row => getComputedStyle(row).outlineStyle"));
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Find("breadcrumb-510300000000")).ToHaveAttributeAsync("aria-current", "page");
    }

    [Fact]
    public async Task A_playlist_pauses_for_whoever_touches_it_and_goes_on_by_itself()
    {
        await using var tab = await _chromium.OpenAsync(_api.Address);
        await tab.GoToAsync("/wall?rotate=5&resume=6");
        await tab.StateAsync("live");
        await Assertions.Expect(tab.Find("rotation")).ToHaveAttributeAsync("data-state", "turning");
        await tab.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(tab.Find("rotation")).ToHaveAttributeAsync("data-state", "touched");
        await tab.PictureAsync();
        await tab.Find("row-510300000000").ClickAsync();
        await Assertions.Expect(tab.Find("breadcrumb-510300000000")).ToHaveAttributeAsync("aria-current", "page");
        Assert.Contains("rotate=5", tab.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(tab.Find("rotation")).ToHaveAttributeAsync("data-state", "turning", new() { Timeout = 15_000 });
        await Assertions.Expect(tab.Find("breadcrumb-510000000000")).ToHaveAttributeAsync("aria-current", "page", new() { Timeout = 10_000 });
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task Where_nobody_has_registered_nothing_is_said_to_be_withheld()
    {
        await using var tab = await _chromium.OpenAsync(_api.Address);
        await tab.GoToAsync("/wall?region=511803001001");
        await tab.StateAsync("live");
        _ = await tab.ValueAsync("total-registered", value => value == "0");
        await Assertions.Expect(tab.Find("no-channels")).ToHaveTextAsync("尚无人申领", new() { Timeout = 15_000 });
        await Assertions.Expect(tab.Find("total-colour-red")).ToHaveTextAsync("0");
        await Assertions.Expect(tab.Page.Locator(".wall")).Not.ToContainTextAsync("不公布");
    }

    [Fact]
    public async Task A_code_drawn_as_SVG_is_read_off_the_screen()
    {
        var drawn = (await _api.ShowAsync(await _api.RegisterAsync(Resident.New()), "image/svg+xml")).Expect(200);
        await using var tab = await _chromium.OpenAsync(_api.Address, 800, 800);
        await tab.Page.SetContentAsync(Encoding.UTF8.GetString(drawn.Body));
        var code = await QrCode.ReadAsync(await tab.Page.ScreenshotAsync());
        Assert.Equal("allow", (await _api.ScanAsync(await _api.VenueAsync(), code)).Expect(200).Text("verdict"));
    }

    // What is cut off inside a panel is as lost as what is off the screen.
    private static Task<string> CutOffAsync(Tab tab) => tab.Page.EvaluateAsync<string>(
        "[...document.querySelectorAll('.panel, .card .body, .card .foot, .card .foot > *, .ranking thead > tr > *')].filter(panel => panel.scrollHeight > panel.clientHeight + 1 || panel.scrollWidth > panel.clientWidth + 1).map(panel => panel.className + ' ' + (panel.dataset.testid ?? panel.innerText)).join('; ')");

    private static string ExpectedOf(JsonElement region)
    {
        var figures = RegionFigures.Of(region);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{figures.Registered} {region.GetProperty("adoptionRate").GetRawText()} {figures.Active} {figures.Shows} {figures.Allow} {figures.Check} {figures.Deny}");
    }

    private static async Task<string> ShownAsync(Tab tab)
    {
        var rate = double.Parse((await tab.ValueAsync("total-adoption", value => !string.IsNullOrEmpty(value)))!, CultureInfo.InvariantCulture);
        string?[] shown =
        [
            await tab.ValueAsync("total-registered"), JsonSerializer.Serialize(rate), await tab.ValueAsync("total-active"), await tab.ValueAsync("total-shows"),
            await tab.ValueAsync("total-scans-allow"), await tab.ValueAsync("total-scans-check"), await tab.ValueAsync("total-scans-deny"),
        ];
        return string.Join(' ', shown);
    }
}
