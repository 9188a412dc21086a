using System.Text.RegularExpressions;
using HealthPass.Kernel.Venues;
using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

/// <summary>A resident's way through the own page, with the text that is sent, a camera that this project did not write, and a gate.</summary>
[Collection(OneRunningSystem.Name)]
public sealed partial class MeJourneyTests : SystemTest
{
    private readonly Chromium _chromium;
    private readonly HealthPassApi _api;
    private readonly string _texts;

    public MeJourneyTests(RunningSystem system, Chromium chromium)
    {
        _chromium = chromium;
        var process = Watched(system.Process);
        (_api, _texts) = (process.Api, Path.Combine(process.DataDirectory, "texts.jsonl"));
    }

    [Theory]
    [InlineData(390, 844)]
    [InlineData(1280, 800)]
    public async Task Somebody_who_was_never_here_applies_is_scanned_off_the_screen_and_off_paper_and_signs_out(int width, int height)
    {
        var resident = Resident.New();
        var venue = await _api.VenueAsync();
        await using var tab = await _chromium.OpenAsync(_api.Address, width, height);
        await ApplyAsync(tab, resident, _texts);
        await Assertions.Expect(tab.Find("colour")).ToContainTextAsync("绿");
        await Assertions.Expect(tab.Find("masked-name")).ToHaveTextAsync("王**");
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.PictureAsync($"Me_green_{width}");

        var shown = await QrCode.ReadAsync(await tab.Find("code").ScreenshotAsync());
        var scan = (await _api.ScanAsync(venue, shown)).Expect(200);
        Assert.Equal(("allow", "green", "王**"), (scan.Text("verdict"), scan.Text("colour"), scan.Text("maskedName")));

        await CheckInAsync(tab, venue, width);
        await OpenAsync(tab, "print");
        await tab.Find("make-printed").ClickAsync();
        await Assertions.Expect(tab.Find("print-sheet")).ToBeVisibleAsync();
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.PictureAsync($"Me_paper_{width}");

        // As the printer gets it: a sheet of A4 at 96 dots an inch.
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await tab.Page.SetViewportSizeAsync(794, 1123);
        var printed = await QrCode.ReadAsync(await tab.Page.Locator(".main .q40").ScreenshotAsync());
        Assert.StartsWith("HP1:", printed, StringComparison.Ordinal);
        Assert.Equal(printed, await QrCode.ReadAsync(await tab.Find("wallet-card").Locator(".q40").ScreenshotAsync()));
        await tab.PictureAsync($"Me_printed_{width}");
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await tab.Page.SetViewportSizeAsync(width, height);
        Assert.Equal("allow", (await _api.ScanAsync(venue, printed)).Expect(200).Text("verdict"));

        await tab.Find("close-print").ClickAsync();
        await OpenAsync(tab, "devices");
        await tab.Find("sign-out").ClickAsync();
        await Assertions.Expect(tab.Find("apply")).ToBeVisibleAsync();
        Assert.Null(await tab.Page.EvaluateAsync<string?>("Object.keys(localStorage).find(key => localStorage.getItem(key).includes('green')) ?? null"));
    }

    // By the poster at the door, twice: it counts once.
    private static async Task CheckInAsync(Tab tab, string venue, int width)
    {
        Assert.True(VenueId.TryParse(venue, out var id));
        foreach (var repeated in new[] { "false", "true" })
        {
            await tab.GoToAsync($"/me?poster={new PosterCode(id, 0, 1, 0)}");
            await tab.Find("check-in").ClickAsync();
            await Assertions.Expect(tab.Find("checked-in")).ToHaveAttributeAsync("data-repeated", repeated);
            await Assertions.Expect(tab.Find("checked-in")).ToHaveAttributeAsync("data-verdict", "allow");
        }

        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.PictureAsync($"Me_checked_in_{width}");
        await tab.Find("poster-close").ClickAsync();
    }

    [Theory]
    [InlineData(390, 844)]
    [InlineData(1280, 800)]
    public async Task In_English_every_card_can_be_used_by_everybody(int width, int height)
    {
        await using var tab = await _chromium.OpenAsync(_api.Address, width, height);
        await ApplyAsync(tab, Resident.New(), _texts, "?lang=en");
        await Assertions.Expect(tab.Find("colour")).ToContainTextAsync("Green");
        foreach (var card in new[] { "details", "family", "lookups", "print", "history", "devices" })
        {
            await OpenAsync(tab, card);
            Assert.Equal(string.Empty, await tab.BarriersAsync());
            await tab.Find($"card-{card}").ScreenshotAsync(new() { Path = Path.Combine(Repository.Artifacts, "screenshots", $"Me_en_{card}_{width}.png") });
        }

        Assert.True(await tab.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        await tab.PictureAsync($"Me_en_{width}");
    }

    [Fact]
    public async Task Somebody_red_reads_why_and_until_when_objects_and_is_answered_there()
    {
        var resident = Resident.New();
        await using var tab = await _chromium.OpenAsync(_api.Address, 390, 844);
        await ApplyAsync(tab, resident, _texts);
        await Assertions.Expect(tab.Find("colour")).ToContainTextAsync("绿");
        var id = (await _api.ApplyAsync(resident)).Expect(202).Text("personId");
        _ = await _api.ColourAsync("SC05", id);
        await tab.Find("refresh").ClickAsync();
        await Assertions.Expect(tab.Find("colour")).ToContainTextAsync("红");
        await tab.Page.ReloadAsync();
        await Assertions.Expect(tab.Find("reason")).Not.ToBeEmptyAsync();
        Assert.Equal(string.Empty, await tab.BarriersAsync());

        await OpenAsync(tab, "appeal");
        await tab.Page.Locator("#appeal-text").FillAsync("我没有去过那里");
        await tab.Find("card-appeal").Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(tab.Find("card-appeal")).ToContainTextAsync("我没有去过那里");
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.PictureAsync("Me_red");
    }

    [Theory]
    [InlineData(390, 844, "", "注销")]
    [InlineData(1280, 800, "?lang=en", "withdrawn")]
    public async Task Whoever_withdraws_reads_what_goes_and_is_let_in_nowhere_any_more(int width, int height, string language, string told)
    {
        var resident = Resident.New();
        var venue = await _api.VenueAsync();
        await using var tab = await _chromium.OpenAsync(_api.Address, width, height);
        await ApplyAsync(tab, resident, _texts, language);
        await Assertions.Expect(tab.Find("masked-name")).ToHaveTextAsync("王**");
        var shown = await QrCode.ReadAsync(await tab.Find("code").ScreenshotAsync());
        Assert.Equal("allow", (await _api.ScanAsync(venue, shown)).Expect(200).Text("verdict"));

        await OpenAsync(tab, "scans");
        await Assertions.Expect(tab.Find("card-scans").Locator("li, .near").First).ToBeVisibleAsync();
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.Find("card-scans").ScreenshotAsync(new() { Path = Path.Combine(Repository.Artifacts, "screenshots", $"Me_scans_{width}.png") });
        await OpenAsync(tab, "leave");
        await Assertions.Expect(tab.Find("leave-goes")).ToBeVisibleAsync();
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.Find("card-leave").ScreenshotAsync(new() { Path = Path.Combine(Repository.Artifacts, "screenshots", $"Me_leave_{width}.png") });
        await tab.Page.Locator("#leave-agreed").CheckAsync();

        // A phone gets a text a minute, and had one when it was signed in.
        var code = tab.Page.Locator("#leave-code");
        var send = tab.Find("leave-form").Locator("button[type=submit]");
        for (var tries = 0; tries < 40 && await code.CountAsync() == 0; tries++)
        {
            await send.ClickAsync();
            await Assertions.Expect(send).ToBeEnabledAsync();
            await Assertions.Expect(code.Or(tab.Find("leave-form").GetByRole(AriaRole.Alert)).First).ToBeAttachedAsync();
            if (await code.CountAsync() == 0)
            {
                await tab.Page.WaitForTimeoutAsync(2_000);
            }
        }

        await code.FillAsync(CodeOf(resident, _texts));
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.Find("card-leave").ScreenshotAsync(new() { Path = Path.Combine(Repository.Artifacts, "screenshots", $"Me_leave_code_{width}.png") });
        await send.ClickAsync();
        await Assertions.Expect(tab.Find("apply")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Find("told")).ToContainTextAsync(told);
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.PictureAsync($"Me_left_{width}");
        var scan = (await _api.ScanAsync(new { venueId = venue, document = resident.Document, direction = "in" })).Expect(200);
        Assert.Equal(("check", "unknown"), (scan.Text("verdict"), scan.Text("codeState")));
        Assert.Null(await tab.Page.EvaluateAsync<string?>("Object.keys(localStorage).find(key => localStorage.getItem(key).includes('green')) ?? null"));
    }

    [Theory]
    [InlineData(390, 844)]
    [InlineData(1280, 800)]
    public async Task A_relative_is_added_by_a_code_scanned_off_the_screen_and_let_go(int width, int height)
    {
        var relative = Resident.New() with { Name = "李小红" };
        var venue = await _api.VenueAsync();
        await using var tab = await _chromium.OpenAsync(_api.Address, width, height);
        await ApplyAsync(tab, Resident.New(), _texts);
        await OpenAsync(tab, "family");
        await tab.Find("add-member").ClickAsync();
        await tab.Page.Locator("#relation").SelectOptionAsync("grandparent");
        await FillInAsync(tab, relative);
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.PictureAsync($"Me_family_add_{width}");
        await tab.Find("family-add").Locator("button[type=submit]").ClickAsync();
        await ConfirmAsync(tab, relative, _texts);
        await Assertions.Expect(tab.Find("masked-name")).ToHaveTextAsync("王**");
        await Assertions.Expect(tab.Find("member")).ToContainTextAsync("李**");
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.PictureAsync($"Me_family_{width}");

        await tab.Find("show-member").ClickAsync();
        await Assertions.Expect(tab.Find("masked-name")).ToHaveTextAsync("李**");
        await Assertions.Expect(tab.Find("member-status")).ToBeVisibleAsync();
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.PictureAsync($"Me_member_{width}");
        var scan = (await _api.ScanAsync(venue, await QrCode.ReadAsync(await tab.Find("code").ScreenshotAsync()))).Expect(200);
        Assert.Equal(("allow", "green", "李**"), (scan.Text("verdict"), scan.Text("colour"), scan.Text("maskedName")));

        await tab.Find("close-member").ClickAsync();
        await Assertions.Expect(tab.Find("masked-name")).ToHaveTextAsync("王**");
        await tab.Find("remove-member").ClickAsync();
        await tab.Find("let-go").ClickAsync();
        await Assertions.Expect(tab.Find("member")).ToHaveCountAsync(0);
    }

    [GeneratedRegex(@"\d{6}")]
    private static partial Regex SixDigits();

    internal static async Task OpenAsync(Tab tab, string card)
    {
        var head = tab.Find($"card-{card}").Locator("h2 button");
        if (await head.GetAttributeAsync("aria-expanded") == "false")
        {
            await head.ClickAsync();
        }
    }

    private static async Task FillInAsync(Tab tab, Resident resident)
    {
        await tab.Page.Locator("#number").FillAsync(resident.Number);
        await tab.Page.Locator("#name").FillAsync(resident.Name);
        await tab.Page.Locator("#phone").FillAsync(resident.Phone);
        await tab.Find("place-city").SelectOptionAsync("510100000000");
        await tab.Find("place-county").SelectOptionAsync("510104000000");
        await tab.Find("place-township").SelectOptionAsync("510104017000");
        await tab.Page.Locator("#agreed").CheckAsync();
    }

    internal static async Task ApplyAsync(Tab tab, Resident resident, string texts, string query = "")
    {
        await tab.GoToAsync($"/me{query}");
        await FillInAsync(tab, resident);
        await tab.Find("apply").Locator("button[type=submit]").ClickAsync();
        await ConfirmAsync(tab, resident, texts);
    }

    private static string CodeOf(Resident resident, string texts)
    {
        var text = File.ReadLines(texts).Select(line => JsonDocument.Parse(line).RootElement).Last(line => line.GetProperty("phone").GetString() == resident.Phone);
        return SixDigits().Match(text.GetProperty("text").GetString()!).Value;
    }

    private static async Task ConfirmAsync(Tab tab, Resident resident, string texts)
    {
        await Assertions.Expect(tab.Find("code-step")).ToBeVisibleAsync();
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.Page.Locator("#code").FillAsync(CodeOf(resident, texts));
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Find("code")).ToBeVisibleAsync();
    }
}
