using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

/// <summary>Somebody stands at a gate: with a scanner, a camera and a keyboard, with the network and without.</summary>
[Collection(OneRunningSystem.Name)]
public sealed class GatePageTests : SystemTest
{
    private readonly Chromium _chromium;
    private readonly HealthPassApi _api;

    public GatePageTests(RunningSystem system, Chromium chromium)
    {
        _chromium = chromium;
        _api = Watched(system.Process).Api;
    }

    [Theory]
    [InlineData(390, 844, "")]
    [InlineData(1024, 768, "?lang=en")]
    public async Task A_gate_signs_in_once_and_each_scan_fills_the_screen_with_its_verdict(int width, int height, string language)
    {
        var (venue, person) = (await _api.VenueAsync(), await _api.RegisterAsync(Resident.New()));
        await using var tab = await _chromium.OpenAsync(_api.Address, width, height);
        await BeginAsync(tab, venue, language, _api.Credentials.GateKey, $"_{width}");

        // The focus stands in a field, where nothing of what the scanner types arrives.
        await tab.Find("gate-document").ClickAsync();
        await tab.ScanAsync(await _api.CodeAsync(person));
        await ShowsAsync(tab, "allow", "王**");
        Assert.True(await tab.Page.EvaluateAsync<double>("(() => { const box = document.querySelector('[data-testid=verdict]').getBoundingClientRect(); return box.width * box.height / (innerWidth * innerHeight) })()") >= 0.6);
        await tab.PictureAsync($"Gate_allow_{width}");
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await Assertions.Expect(tab.Find("verdict")).ToHaveCountAsync(0);
        await Assertions.Expect(tab.Page.Locator("#document-number")).ToHaveValueAsync(string.Empty);

        await tab.Page.Locator("#document-number").FillAsync("110105194912310021");
        await tab.Find("document-send").ClickAsync();
        await Assertions.Expect(tab.Find("document-fault")).ToHaveAttributeAsync("data-code", "document_check_digit_wrong");
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.PictureAsync($"Gate_desk_{width}");
        await tab.Page.Locator("#document-number").FillAsync(Resident.New().Number);
        await tab.Find("document-send").ClickAsync();
        await ShowsAsync(tab, "check");
        await tab.PictureAsync($"Gate_check_{width}");

        await tab.ScanAsync("https://example.org/menu");
        await ShowsAsync(tab, "again");
        await Assertions.Expect(tab.Find("verdict")).ToHaveAttributeAsync("data-word", "reading_web_address");
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.PictureAsync($"Gate_again_{width}");
        await tab.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(tab.Find("verdict")).ToHaveCountAsync(0);

        await Assertions.Expect(tab.Find("count-in")).ToHaveAttributeAsync("data-value", "2");
        await tab.Find("gate-sheet").ClickAsync();
        await Assertions.Expect(tab.Find("sheet-all")).ToHaveTextAsync("2");
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.PictureAsync($"Gate_sheet_{width}");
        await tab.Find("sheet-end").ClickAsync();
        await tab.Find("sheet-end").ClickAsync();
        await Assertions.Expect(tab.Find("sheet-ended")).ToBeVisibleAsync();
        await tab.Find("sheet-close").ClickAsync();
        await Assertions.Expect(tab.Find("count-in")).ToHaveAttributeAsync("data-value", "0");
        Assert.True(await tab.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        Assert.Equal(2, await Wait.UntilAsync(() => _api.VenueScansAsync(venue), scans => scans >= 2, "the scans to be counted"));
        Assert.DoesNotContain(_api.Credentials.GateKey, await tab.Page.EvaluateAsync<string>("JSON.stringify({ ...localStorage, ...sessionStorage, cookies: document.cookie })"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_red_is_denied_one_code_that_comes_twice_counts_once_and_a_failed_call_is_never_green()
    {
        var (venue, person) = (await _api.VenueAsync(), await _api.RegisterAsync(Resident.New()));
        _ = await _api.ColourAsync("SC05", person);
        await using var tab = await _chromium.OpenAsync(_api.Address, 390, 844);
        await BeginAsync(tab, venue, string.Empty, _api.Credentials.GateKey);
        var code = await _api.CodeAsync(person);
        await tab.ScanAsync(code);
        await ShowsAsync(tab, "deny", "王**");
        await tab.PictureAsync("Gate_deny_390");
        await tab.ScanAsync(code);
        await ShowsAsync(tab, "deny");
        await Assertions.Expect(tab.Find("count-deny")).ToHaveAttributeAsync("data-value", "1");

        await tab.Page.RouteAsync("**/v1/scans", route => route.FulfillAsync(new() { Status = 400, ContentType = "application/problem+json", Body = """{"code":"code_forged","status":400}""" }));
        await tab.ScanAsync(await _api.CodeAsync(person));
        await ShowsAsync(tab, "again");
        await Assertions.Expect(tab.Find("verdict")).ToHaveAttributeAsync("data-word", "code_forged");
        Assert.Equal(1, await Wait.UntilAsync(() => _api.VenueScansAsync(venue), scans => scans >= 1, "the scan to be counted"));
    }

    [Fact]
    public async Task A_camera_reads_the_code_that_is_held_before_it_and_counts_it_once()
    {
        var (venue, person) = (await _api.VenueAsync(), await _api.RegisterAsync(Resident.New()));
        var film = Path.Combine(Path.GetTempPath(), $"healthpass-{Guid.NewGuid():N}.mjpeg");
        await using var chromium = new Chromium("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", $"--use-file-for-fake-video-capture={film}");
        await using var tab = await chromium.OpenAsync(_api.Address, 390, 844);
        try
        {
            await BeginAsync(tab, venue, string.Empty, _api.Credentials.GateKey);
            await FilmAsync((await _api.ShowAsync(person, "image/svg+xml")).Expect(200).Body, film);
            await tab.Find("gate-camera").ClickAsync();
            await ShowsAsync(tab, "allow", "王**");
            await Assertions.Expect(tab.Find("verdict")).ToHaveCountAsync(0);
            await Assertions.Expect(tab.Find("camera")).ToHaveAttributeAsync("data-state", "on");
            Assert.Equal(string.Empty, await tab.BarriersAsync());
            await tab.PictureAsync("Gate_camera_390");
            await Assertions.Expect(tab.Find("count-in")).ToHaveAttributeAsync("data-value", "1");
            await tab.Find("camera-close").ClickAsync();
            await Assertions.Expect(tab.Find("gate-wait")).ToBeVisibleAsync();
        }
        finally
        {
            File.Delete(film);
        }
    }

    [Fact]
    public async Task Without_the_network_printed_codes_are_proven_others_go_to_staff_and_all_is_uploaded_once_it_is_back()
    {
        var (venue, holder, shower) = (await _api.VenueAsync(), await _api.RegisterAsync(Resident.New()), await _api.RegisterAsync(Resident.New()));
        var printed = (await _api.PostAsync($"/v1/persons/{holder}/printed-codes", _api.Channel, new { })).Expect(201).Text("code");
        await using var tab = await _chromium.OpenAsync(_api.Address, 390, 844);
        await BeginAsync(tab, venue, string.Empty, _api.Credentials.GateKey);
        await Assertions.Expect(tab.Find("gate-bundle")).ToHaveAttributeAsync("data-state", "good");
        await Assertions.Expect(tab.Find("gate-clock")).ToHaveAttributeAsync("data-state", "good");
        Assert.True(await tab.Page.EvaluateAsync<bool>(
            """
            navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller
                || new Promise(controlled => navigator.serviceWorker.addEventListener('controllerchange', controlled))).then(() => true)
            """));
        var live = await _api.CodeAsync(shower);

        await tab.Page.Context.SetOfflineAsync(true);
        await Assertions.Expect(tab.Find("gate-network")).ToHaveAttributeAsync("data-state", "bad");
        await tab.ScanAsync(printed);
        await ShowsAsync(tab, "allow", "王**");
        await Assertions.Expect(tab.Find("verdict-offline")).ToBeVisibleAsync();
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.PictureAsync("Gate_offline_allow_390");
        await tab.ScanAsync(live);
        await ShowsAsync(tab, "check");
        await Assertions.Expect(tab.Find("verdict")).ToHaveAttributeAsync("data-word", "offline_live");
        await tab.PictureAsync("Gate_offline_check_390");
        await tab.ScanAsync(printed[..^3] + (printed.EndsWith("00L", StringComparison.Ordinal) ? "000" : "00L"));
        await ShowsAsync(tab, "again");
        await Assertions.Expect(tab.Find("verdict")).ToHaveAttributeAsync("data-word", "code_forged");

        // The power is lost, and the page starts by what the device has kept.
        await tab.Page.ReloadAsync();
        await Assertions.Expect(tab.Find("gate-queue")).ToContainTextAsync("2");
        await Assertions.Expect(tab.Find("count-offline")).ToHaveAttributeAsync("data-value", "2");
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.PictureAsync("Gate_offline_desk_390");
        Assert.Equal(0, await _api.VenueScansAsync(venue));

        await tab.Page.Context.SetOfflineAsync(false);
        await Assertions.Expect(tab.Find("gate-queue")).ToHaveAttributeAsync("data-state", "good", new() { Timeout = 30_000 });
        await Assertions.Expect(tab.Find("gate-network")).ToHaveAttributeAsync("data-state", "good");
        var scans = await Wait.UntilAsync(
            async () => (await _api.VenueDetailsAsync(venue)).Expect(200)["scansToday"], counts => counts.GetProperty("allow").GetInt64() + counts.GetProperty("check").GetInt64() >= 2, "what was uploaded to be counted");
        Assert.Equal((1, 1, 0), (scans.GetProperty("allow").GetInt64(), scans.GetProperty("check").GetInt64(), scans.GetProperty("deny").GetInt64()));

        await tab.ScanAsync(await _api.CodeAsync(shower));
        await ShowsAsync(tab, "allow");
        await Assertions.Expect(tab.Find("verdict-offline")).ToHaveCountAsync(0);
    }

    private static async Task BeginAsync(Tab tab, string venue, string language, string key, string? picture = null)
    {
        await tab.GoToAsync($"/gate{language}");
        await Assertions.Expect(tab.Find("gate-sign-in")).ToBeVisibleAsync();
        await tab.Page.Locator("#gate-key").FillAsync(key);
        if (picture is not null)
        {
            Assert.Equal(string.Empty, await tab.BarriersAsync());
            await tab.PictureAsync($"Gate_sign_in{picture}");
        }

        await tab.Find("gate-sign-in-submit").ClickAsync();
        await tab.Page.Locator("#gate-venue").FillAsync(venue);
        if (picture is not null)
        {
            Assert.Equal(string.Empty, await tab.BarriersAsync());
            await tab.PictureAsync($"Gate_set_up{picture}");
        }

        await tab.Find("gate-begin").ClickAsync();
        await Assertions.Expect(tab.Find("gate-desk")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Find("gate-network")).ToHaveAttributeAsync("data-state", "good");
    }

    private static async Task ShowsAsync(Tab tab, string look, string? name = null)
    {
        await Assertions.Expect(tab.Find("verdict")).ToHaveAttributeAsync("data-look", look, new() { Timeout = 15_000 });
        if (name is not null)
        {
            await Assertions.Expect(tab.Find("verdict-name")).ToHaveTextAsync(name);
        }
    }

    // Pictures one after the other are a film to Chromium.
    private async Task FilmAsync(byte[] svg, string film)
    {
        await using var screen = await _chromium.OpenAsync(_api.Address, 640, 480);
        await screen.Page.SetContentAsync(
            $"<body style='margin:0;background:white;display:grid;place-items:center;height:100vh'><img width='400' height='400' src='data:image/svg+xml;base64,{Convert.ToBase64String(svg)}'>");
        var frame = await screen.Page.ScreenshotAsync(new() { Type = ScreenshotType.Jpeg, Quality = 90 });
        await using var file = File.Create(film);
        for (var i = 0; i < 30; i++)
        {
            await file.WriteAsync(frame);
        }
    }
}
