using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

/// <summary>A volunteer's page on a phone, what the command centre sees of it, and the texts that would have gone out.</summary>
public sealed partial class VolunteersPageTests(Chromium chromium) : SystemTest
{
    [Fact]
    public async Task A_volunteer_helps_somebody_with_a_phone_within_a_minute_and_leaves_nobody_behind()
    {
        var system = await StartAsync();
        var api = system.Api;
        await using var tab = await chromium.OpenAsync(api.Address, 390, 844);
        await tab.GoToAsync("/volunteers");
        Assert.Empty(await tab.BarriersAsync());
        await tab.SignInAsync("volunteer", api.Credentials.PasswordOf("volunteer"));
        await Assertions.Expect(tab.Find("place-city")).ToBeEnabledAsync();
        Assert.Empty(await tab.BarriersAsync());
        await tab.PictureAsync("volunteers-open");
        await tab.Find("open").ClickAsync();
        await Assertions.Expect(tab.Find("where-error")).ToBeVisibleAsync();
        await tab.Find("place").FillAsync("成都东站 西广场");
        await PlaceAsync(tab, township: false);
        await tab.Find("open").ClickAsync();
        await Assertions.Expect(tab.Find("today")).ToHaveTextAsync("0");
        Assert.Empty(await tab.BarriersAsync());
        await tab.PictureAsync("volunteers-session");

        // By keyboard, as fast as hands are.
        var resident = Resident.New();
        var clock = Stopwatch.StartNew();
        await tab.Find("way-phone").ClickAsync();
        await FillAsync(tab, resident, resident.Phone);
        Assert.Empty(await tab.BarriersAsync());
        await tab.PictureAsync("volunteers-form");
        await tab.Find("ask").ClickAsync();
        await Assertions.Expect(tab.Find("code-step")).ToBeVisibleAsync();
        await tab.Page.Keyboard.TypeAsync(await CodeAsync(system, resident.Phone));
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Find("help-result")).ToHaveAttributeAsync("data-kind", "applied");
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), $"It took {clock.Elapsed}.");
        await Assertions.Expect(tab.Find("refresh")).ToHaveCountAsync(0);
        Assert.Empty(await tab.BarriersAsync());
        await tab.PictureAsync("volunteers-code");
        await tab.Find("print-for").ClickAsync();
        await Assertions.Expect(tab.Find("print-sheet")).ToBeVisibleAsync();
        await tab.Find("close-print").ClickAsync();
        await tab.Find("done").ClickAsync();
        await Assertions.Expect(tab.Find("today")).ToHaveTextAsync("2");
        await LeavesNobodyAsync(tab, resident);

        // Without a phone.
        var old = Resident.New();
        await tab.Find("way-inPerson").ClickAsync();
        await FillAsync(tab, old, null);
        await tab.Find("ask").ClickAsync();
        await Assertions.Expect(tab.Find("check-document")).ToContainTextAsync(old.Number);
        Assert.Empty(await tab.BarriersAsync());
        await tab.Find("confirm-present").ClickAsync();
        await Assertions.Expect(tab.Find("help-result")).ToHaveAttributeAsync("data-kind", "in_person");
        await tab.Find("done").ClickAsync();
        await Assertions.Expect(tab.Find("here")).ToHaveTextAsync("3");
        await LeavesNobodyAsync(tab, old);
        await tab.Page.ReloadAsync();
        await Assertions.Expect(tab.Find("today")).ToHaveTextAsync("3");
        await tab.Find("language").ClickAsync();
        await Assertions.Expect(tab.Find("way-phone")).ToContainTextAsync("Has a phone");
        await tab.Page.SetViewportSizeAsync(1280, 800);
        Assert.Empty(await tab.BarriersAsync());
        Assert.True(await tab.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        await tab.PictureAsync("volunteers-desktop");

        // The command centre sees numbers, and ends the session.
        await using var centre = await chromium.OpenAsync(api.Address, 1366, 768);
        await centre.GoToAsync("/helps");
        await centre.SignInAsync("command", api.Credentials.PasswordOf("command"));
        await Assertions.Expect(centre.Find("help-total")).ToHaveTextAsync("3");
        await Assertions.Expect(centre.Find("session-volunteer")).ToContainTextAsync("成都东站");
        Assert.Empty(await centre.BarriersAsync());
        await centre.PictureAsync("helps");
        await centre.Find("close-volunteer").ClickAsync();
        await centre.Find("confirm-yes").ClickAsync();
        await Assertions.Expect(centre.Find("close-volunteer")).ToHaveCountAsync(0);
        await tab.Find("way-inPerson").ClickAsync();
        await FillAsync(tab, Resident.New(), null);
        await tab.Find("ask").ClickAsync();
        await Assertions.Expect(tab.Find("problem")).ToHaveAttributeAsync("data-code", "volunteer_session_needed");
        Assert.DoesNotContain(tab.Complaints.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => !line.Contains("409", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Texts_are_read_on_a_page_while_the_system_is_developed()
    {
        var system = Owned(new HealthPassProcess { Environment = new Dictionary<string, string> { ["DOTNET_ENVIRONMENT"] = "Development" } });
        await system.StartAsync();
        var api = system.Api;
        await using var tab = await chromium.OpenAsync(api.Address, 1366, 768);
        await tab.GoToAsync("/texts/sent");
        await tab.SignInAsync("operator", api.Credentials.PasswordOf("operator"));
        await Assertions.Expect(tab.Find("texts-page")).ToBeVisibleAsync();
        Assert.Empty(await tab.BarriersAsync());
        var resident = Resident.New();
        Assert.Equal(202, (await api.PostAsync("/v1/me/applications", Caller.Nobody, resident.Application)).Status);
        await Assertions.Expect(tab.Find("texts")).ToContainTextAsync(resident.Phone);
        await Assertions.Expect(tab.Find("texts")).ToContainTextAsync("验证码");
        Assert.Empty(await tab.BarriersAsync());
        await tab.PictureAsync("texts");
    }

    [GeneratedRegex(@"\d{6}")]
    private static partial Regex SixDigits();

    private static async Task PlaceAsync(Tab tab, bool township)
    {
        await tab.Find("place-city").SelectOptionAsync("510100000000");
        await Assertions.Expect(tab.Find("place-county")).ToBeEnabledAsync();
        await tab.Find("place-county").SelectOptionAsync("510104000000");
        if (township)
        {
            await Assertions.Expect(tab.Find("place-township")).ToBeEnabledAsync();
            await tab.Find("place-township").SelectOptionAsync("510104017000");
        }
    }

    private static async Task FillAsync(Tab tab, Resident resident, string? phone)
    {
        await tab.Page.Locator("#number").FillAsync(resident.Number);
        await tab.Page.Locator("#name").FillAsync(resident.Name);
        if (phone is not null)
        {
            await tab.Page.Locator("#phone").FillAsync(phone);
        }

        await PlaceAsync(tab, township: true);
        await tab.Page.Locator("#agreed").CheckAsync();
    }

    private static async Task LeavesNobodyAsync(Tab tab, Resident resident)
    {
        var kept = await tab.Page.EvaluateAsync<string>("JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, document.body.innerText])");
        Assert.DoesNotContain(resident.Number, kept, StringComparison.Ordinal);
        Assert.DoesNotContain(resident.Phone, kept, StringComparison.Ordinal);
        Assert.DoesNotContain("王", kept, StringComparison.Ordinal);
    }

    private static async Task<string> CodeAsync(HealthPassProcess system, string phone)
    {
        var line = await Wait.UntilAsync(
            () => Task.FromResult(File.ReadLines(Path.Combine(system.DataDirectory, "texts.jsonl")).LastOrDefault(text => text.Contains(phone, StringComparison.Ordinal))),
            text => text is not null, "the text", TimeSpan.FromSeconds(10));
        return SixDigits().Match(JsonDocument.Parse(line!).RootElement.GetProperty("text").GetString()!).Value;
    }
}
