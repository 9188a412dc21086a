using HealthPass.Kernel.Keys;
using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

/// <summary>A resident's own page and paper where the system was set up with the national algorithms from its first start.</summary>
public sealed class MeSuiteTests(Chromium chromium) : SystemTest
{
    [Fact]
    public async Task A_resident_is_scanned_off_the_screen_and_off_paper_with_the_national_algorithms()
    {
        var system = Owned(new HealthPassProcess { Environment = new Dictionary<string, string> { ["HealthPass__Keys__Suite"] = "sm" } });
        await system.StartAsync();
        var keys = KeyFile.Load(Path.Combine(system.DataDirectory, "keys.json"));
        Assert.Equal((KeySuite.National, KeySuite.National), (keys.Token[0].Suite, keys.Data[0].Suite));

        var api = system.Api;
        var venue = await api.VenueAsync();
        await using var tab = await chromium.OpenAsync(api.Address, 390, 844);
        await MeJourneyTests.ApplyAsync(tab, Resident.New(), Path.Combine(system.DataDirectory, "texts.jsonl"));
        await Assertions.Expect(tab.Find("colour")).ToContainTextAsync("绿");
        Assert.Equal("allow", (await api.ScanAsync(venue, await QrCode.ReadAsync(await tab.Find("code").ScreenshotAsync()))).Expect(200).Text("verdict"));

        await MeJourneyTests.OpenAsync(tab, "print");
        await tab.Find("make-printed").ClickAsync();
        await Assertions.Expect(tab.Find("print-sheet")).ToBeVisibleAsync();
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await tab.Page.SetViewportSizeAsync(794, 1123);
        var printed = await QrCode.ReadAsync(await tab.Page.Locator(".main .q40").ScreenshotAsync());
        Assert.InRange(printed.Length, 247, 250);
        Assert.Equal(printed, await QrCode.ReadAsync(await tab.Find("wallet-card").Locator(".q40").ScreenshotAsync()));
        await tab.PictureAsync("Me_printed_sm");
        Assert.Equal("allow", (await api.ScanAsync(venue, printed)).Expect(200).Text("verdict"));
        Assert.Equal("SM2", (await api.GetAsync("/v1/printed-codes/keys", Caller.Nobody)).Expect(200)["keys"][0].GetProperty("alg").GetString());
    }
}
