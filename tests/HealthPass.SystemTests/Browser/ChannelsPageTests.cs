using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

[Collection(OneOfficeSystem.Name)]
public sealed class ChannelsPageTests : SystemTest
{
    private readonly Chromium _chromium;
    private readonly HealthPassApi _api;

    public ChannelsPageTests(RunningSystem system, Chromium chromium)
    {
        _chromium = chromium;
        _api = Watched(system.Process).Api;
    }

    [Fact]
    public async Task An_administrator_sees_what_comes_through_a_channel_sets_its_quota_and_window_and_takes_them_away()
    {
        _ = await _api.RegisterAsync(Resident.New());
        await using var tab = await OpenAsync("/channels", "administrator");
        await Assertions.Expect(tab.Find("channels")).ToContainTextAsync("微信");
        Assert.Empty(await tab.BarriersAsync());

        await tab.Find("open-first-channel").ClickAsync();
        await Assertions.Expect(tab.Find("channel-days").Locator("tbody tr")).ToHaveCountAsync(30);
        await Assertions.Expect(tab.Find("channel-keys")).ToContainTextAsync("first-channel");
        await tab.Find("terms-minute").FillAsync("500");
        await tab.Find("terms-day").FillAsync("100000");
        await tab.Find("terms-origins").FillAsync("https://portal.example.gov.cn/apply");
        await tab.Find("terms-set").ClickAsync();
        await tab.Find("confirm-yes").ClickAsync();
        await Assertions.Expect(tab.Find("problem")).ToHaveAttributeAsync("data-code", "origin_invalid");
        await tab.Find("terms-origins").FillAsync("https://portal.example.gov.cn");
        await tab.Find("terms-set").ClickAsync();
        await Assertions.Expect(tab.Find("confirm")).ToContainTextAsync("https://portal.example.gov.cn");
        Assert.Empty(await tab.BarriersAsync());
        await tab.Find("confirm-yes").ClickAsync();
        await Assertions.Expect(tab.Find("said")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Find("channel-first-channel")).ToContainTextAsync("每天 100,000");
        Assert.Empty(await tab.BarriersAsync());
        await tab.PictureAsync();

        var saved = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Find("channel-export").ClickAsync());
        Assert.Equal("healthpass-channel-first-channel.csv", saved.SuggestedFilename);

        await tab.Find("language").ClickAsync();
        await Assertions.Expect(tab.Find("channel-detail")).ToContainTextAsync("The last 30 days");
        await tab.PictureAsync($"{nameof(ChannelsPageTests)}_en");
        Assert.Empty(await tab.BarriersAsync());
        await tab.Find("terms-remove").ClickAsync();
        await tab.Find("confirm-yes").ClickAsync();
        await Assertions.Expect(tab.Find("channel-first-channel")).ToContainTextAsync("not set");
    }

    [Fact]
    public async Task The_command_centre_reads_and_sets_nothing_and_nobody_else_is_let_in()
    {
        await using (var tab = await OpenAsync("/channels/wechat", "command"))
        {
            await Assertions.Expect(tab.Find("channel-days").Locator("tbody tr")).ToHaveCountAsync(30);
            await Assertions.Expect(tab.Find("terms-form")).ToHaveCountAsync(0);
            await Assertions.Expect(tab.Find("channel-add")).ToHaveCountAsync(0);
        }

        await using var other = await OpenAsync("/channels", "agent");
        await Assertions.Expect(other.Find("problem")).ToBeVisibleAsync();
        await Assertions.Expect(other.Find("menu-channels")).ToHaveCountAsync(0);
    }

    private async Task<Tab> OpenAsync(string path, string account)
    {
        var tab = await _chromium.OpenAsync(_api.Address, 1366, 900);
        await tab.GoToAsync(path);
        await tab.SignInAsync(account, _api.Credentials.PasswordOf(account));
        return tab;
    }
}
