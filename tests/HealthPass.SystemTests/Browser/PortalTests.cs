using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

/// <summary>The application window in a portal's page of another origin, with the text that is sent.</summary>
[Collection(OneRunningSystem.Name)]
public sealed partial class PortalTests : SystemTest
{
    private readonly Chromium _chromium;
    private readonly HealthPassApi _api;
    private readonly string _texts;
    private readonly string _channel = $"portal-{Guid.NewGuid():N}"[..20];

    public PortalTests(RunningSystem system, Chromium chromium)
    {
        _chromium = chromium;
        var process = Watched(system.Process);
        (_api, _texts) = (process.Api, Path.Combine(process.DataDirectory, "texts.jsonl"));
    }

    // Another name, so that the portal is another site to the browser and not just another port.
    private string OtherHost => _api.Address.Host == "localhost" ? "127.0.0.1" : "localhost";

    [Theory]
    [InlineData(390, 844)]
    [InlineData(1280, 900)]
    public async Task A_visitor_applies_in_the_portals_page_by_keyboard_and_opens_the_code_on_the_own_page(int width, int height)
    {
        await using var portal = Portal();
        await RegisterAsync(portal.Origin);
        var resident = Resident.New();
        await using var tab = await _chromium.OpenAsync(new(portal.Origin), width, height);
        await tab.GoToAsync("/");
        var window = tab.Page.FrameLocator("iframe");
        await Assertions.Expect(window.GetByTestId("apply")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator("body")).ToHaveAttributeAsync("data-said", "ready");
        Assert.Equal(string.Empty, await BarriersAsync(tab));
        await FitsAsync(tab);
        await tab.PictureAsync($"Portal_apply_{width}");

        await window.Locator("#number").FocusAsync();
        foreach (var text in new[] { resident.Number, resident.Name, resident.Phone })
        {
            await tab.Page.Keyboard.TypeAsync(text);
            await tab.Page.Keyboard.PressAsync("Tab");
        }

        await window.GetByTestId("place-city").SelectOptionAsync("510100000000");
        await window.GetByTestId("place-county").SelectOptionAsync("510104000000");
        await window.GetByTestId("place-township").SelectOptionAsync("510104017000");
        await window.Locator("#agreed").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Space");
        await window.GetByTestId("apply").Locator("button[type=submit]").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(window.GetByTestId("code-step")).ToBeVisibleAsync();
        Assert.Equal(string.Empty, await BarriersAsync(tab));
        await window.Locator("#code").FillAsync(CodeFor(resident));
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(window.GetByTestId("applied")).ToContainTextAsync("王**");
        await Assertions.Expect(tab.Page.Locator("body")).ToHaveAttributeAsync("data-said", "ready applied");
        await Assertions.Expect(tab.Page.Locator("#said")).ToHaveTextAsync("申领完成，感谢使用。");
        Assert.Equal(string.Empty, await BarriersAsync(tab));
        await FitsAsync(tab);
        await tab.PictureAsync($"Portal_applied_{width}");

        var page = await tab.Page.RunAndWaitForPopupAsync(() => window.GetByTestId("hand-over").ClickAsync());
        await page.GetByTestId("hand-over-open").ClickAsync();
        await Assertions.Expect(page.GetByTestId("code")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByTestId("masked-name")).ToHaveTextAsync("王**");
        Assert.DoesNotContain("enter", page.Url, StringComparison.Ordinal);
        await page.CloseAsync();

        await window.GetByTestId("close-window").ClickAsync();
        await Assertions.Expect(tab.Page.Locator("iframe")).ToHaveCountAsync(0);
        await Assertions.Expect(tab.Page.Locator("body")).ToHaveAttributeAsync("data-said", "ready applied closed");
        Assert.Equal(string.Empty, tab.Complaints);

        var command = await _api.SignInAsync("command");
        await Wait.UntilAsync(
            async () => (await _api.GetAsync($"/v1/channels/{_channel}/days", command)).Expect(200).Json.GetProperty("days")[29].GetProperty("numbers").GetProperty("registrations").GetInt64(),
            registered => registered == 1, "the channel's count");
        await ForgetAsync();
    }

    [Theory]
    [InlineData("blue", "zh", "")]
    [InlineData("green", "en", "large")]
    [InlineData("red", "zh", "large")]
    [InlineData("slate", "en", "")]
    public async Task Every_theme_language_and_size_can_be_read(string theme, string language, string text)
    {
        await using var portal = Portal($"data-theme=\"{theme}\" data-lang=\"{language}\" data-text=\"{text}\"");
        await RegisterAsync(portal.Origin);
        await using var tab = await _chromium.OpenAsync(new(portal.Origin), 390, 844);
        await tab.GoToAsync("/");
        await Assertions.Expect(tab.Page.FrameLocator("iframe").GetByTestId("apply")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.FrameLocator("iframe").Locator("h1")).ToContainTextAsync(language == "en" ? "Get your health code" : "申领");
        Assert.Equal(string.Empty, await BarriersAsync(tab));
        await FitsAsync(tab);
        await tab.Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Artifacts, "screenshots", $"Portal_{theme}_{language}.png"), FullPage = true });
        await ForgetAsync();
    }

    [Fact]
    public async Task A_page_of_an_origin_that_is_not_registered_gets_no_window_and_is_told_nothing()
    {
        await using var portal = Portal();
        await using var foreign = Portal();
        await RegisterAsync(portal.Origin);
        await using var tab = await _chromium.OpenAsync(new(foreign.Origin), 390, 844);
        await tab.Page.Clock.InstallAsync();
        await tab.GoToAsync("/");
        await Assertions.Expect(tab.Page.Locator("iframe")).ToHaveCountAsync(1);
        await Wait.UntilAsync(() => Task.FromResult(tab.Complaints), seen => seen.Contains("frame-ancestors", StringComparison.Ordinal), "the browser to refuse");
        await Assertions.Expect(tab.Page.FrameLocator("iframe").GetByTestId("apply")).ToHaveCountAsync(0);
        await tab.Page.Clock.FastForwardAsync(15_000);
        await Assertions.Expect(tab.Page.Locator("body")).ToHaveAttributeAsync("data-said", "error:no_answer");

        // Every other page of ours is embedded by nobody.
        await tab.Page.EvaluateAsync($"() => {{ const frame = document.createElement('iframe'); frame.id = 'own'; frame.src = '{_api.Address}me'; document.body.append(frame) }}");
        await Wait.UntilAsync(() => Task.FromResult(tab.Complaints), seen => seen.Contains("frame-ancestors 'none'", StringComparison.Ordinal), "the browser to refuse the own page");
        await Assertions.Expect(tab.Page.FrameLocator("#own").GetByTestId("apply")).ToHaveCountAsync(0);
        await ForgetAsync();
    }

    [GeneratedRegex(@"\d{6}")]
    private static partial Regex SixDigits();

    [GeneratedRegex("data-theme=\"green\"")]
    private static partial Regex Theme();

    private static IFrame FrameOf(Tab tab) => tab.Page.Frames.Single(frame => frame.Url.Contains("/window/", StringComparison.Ordinal));

    // The frame has grown with what is in it: nothing is to be scrolled within the page's own scrolling.
    private static async Task FitsAsync(Tab tab)
    {
        await Wait.UntilAsync(
            () => FrameOf(tab).EvaluateAsync<int>("() => document.documentElement.scrollHeight - document.documentElement.clientHeight"), over => over <= 0, "the frame to be high enough");
        Assert.True(await FrameOf(tab).EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    private static async Task<string> BarriersAsync(Tab tab)
    {
        var axe = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "dashboard", "node_modules", "axe-core", "axe.min.js"));
        _ = await FrameOf(tab).EvaluateAsync(axe + "; 0");
        return await FrameOf(tab).EvaluateAsync<string>(
            "() => axe.run(document, { resultTypes: ['violations'] }).then(found => found.violations.map(violation => `${violation.id}: ${violation.nodes.map(node => node.html).join(' ')}`).join('\\n'))");
    }

    private PortalSite Portal(string attributes = "data-theme=\"green\"") => new(
        OtherHost,
        page => Theme().Replace(page.Replace("http://localhost:8080/", _api.Address.ToString(), StringComparison.Ordinal).Replace("data-channel=\"government\"", $"data-channel=\"{_channel}\"", StringComparison.Ordinal), attributes));

    private async Task RegisterAsync(string origin)
    {
        var administrator = await _api.SignInAsync("administrator");
        _ = (await _api.PostAsync($"/v1/channels/{_channel}/terms", administrator, new { applicationsPerMinute = 100, applicationsPerDay = 1_000, origins = new[] { origin } })).Expect(200);
    }

    // As many channels as may have terms are not many: others want some too.
    private async Task ForgetAsync() =>
        _ = (await _api.SendAsync(HttpMethod.Delete, $"/v1/channels/{_channel}/terms", await _api.SignInAsync("administrator"), null)).Expect(204);

    private string CodeFor(Resident resident)
    {
        var text = File.ReadLines(_texts).Select(line => JsonDocument.Parse(line).RootElement).Last(line => line.GetProperty("phone").GetString() == resident.Phone);
        return SixDigits().Match(text.GetProperty("text").GetString()!).Value;
    }
}
