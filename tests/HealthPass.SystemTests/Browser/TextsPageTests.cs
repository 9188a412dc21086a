using HealthPass.Kernel.Regions;
using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

/// <summary>A text for arriving phones on its page: written while it is counted, approved by another, handed to a carrier, stopped.</summary>
[Collection(OneRunningSystem.Name)]
public sealed class TextsPageTests : SystemTest, IClassFixture<Chromium>
{
    private static readonly RegionNode City = RegionTree.Load().Nodes.Last(node => node.Level == RegionLevel.City);

    private readonly Chromium _chromium;
    private readonly HealthPassApi _api;

    public TextsPageTests(RunningSystem system, Chromium chromium)
    {
        _chromium = chromium;
        _api = Watched(system.Process).Api;
    }

    [Fact]
    public async Task A_text_is_counted_while_it_is_written_approved_by_another_and_stopped()
    {
        var (first, second) = (await AccountAsync("writer"), await AccountAsync("second"));
        var title = $"迎客短信{Random.Shared.Next(1_000, int.MaxValue)}";
        await using var writer = await OpenAsync("/texts?show=write", first);
        await writer.Find("text-title").FillAsync(title);
        await writer.Find("text-content").FillAsync(new string('字', 60) + "{link}");
        await Assertions.Expect(writer.Find("text-write")).ToBeDisabledAsync();
        await Assertions.Expect(writer.Find("text-count")).ToContainTextAsync("96");
        await writer.Find("text-content").FillAsync("欢迎来川，请申领健康码：{link} 咨询12345");
        await Assertions.Expect(writer.Find("text-sample")).ToContainTextAsync("【四川天府健康通】欢迎来川");
        Assert.Empty(await writer.BarriersAsync());
        await writer.PictureAsync("Texts_write_1366");
        await writer.Find("text-write").ClickAsync();
        await Assertions.Expect(writer.Find("text")).ToHaveAttributeAsync("data-state", "pending");
        await Assertions.Expect(writer.Find("do-approve_text")).ToHaveCountAsync(0);
        var path = new Uri(writer.Page.Url).AbsolutePath;

        await using var other = await OpenAsync(path, second);
        await Assertions.Expect(other.Find("text-facts")).ToBeVisibleAsync();
        await other.Find("do-approve_text").ClickAsync();
        await other.Find("confirm-yes").ClickAsync();
        await Assertions.Expect(other.Find("text")).ToHaveAttributeAsync("data-state", "running");
        Assert.Empty(await other.BarriersAsync());
        await other.PictureAsync("Texts_running_1366");

        // The writer stops it, in English; and it says so in the list.
        await writer.GoToAsync($"{path}?lang=en");
        await writer.Find("do-stop_text").ClickAsync();
        await writer.Find("confirm-note").FillAsync("enough");
        await writer.Find("confirm-yes").ClickAsync();
        await Assertions.Expect(writer.Find("text")).ToHaveAttributeAsync("data-state", "stopped");
        await writer.Find("case-close").ClickAsync();
        await Assertions.Expect(writer.Find("texts").Locator("tbody tr", new() { HasText = title })).ToHaveAttributeAsync("data-state", "stopped");
        Assert.Empty(await writer.BarriersAsync());
        await writer.PictureAsync("Texts_list_en_1366");

        // The key of phones, shown once; on a narrow screen.
        await writer.Page.SetViewportSizeAsync(390, 844);
        await writer.GoToAsync("/texts?show=key");
        await Assertions.Expect(writer.Find("phone-key")).ToBeVisibleAsync();
        Assert.Empty(await writer.BarriersAsync());
        await writer.PictureAsync("Texts_key_390");
    }

    [Fact]
    public async Task A_link_of_a_text_leads_to_the_application()
    {
        await using var phone = await _chromium.OpenAsync(_api.Address, 390, 844);
        await phone.GoToAsync("/t/abcdefgh23");
        await Assertions.Expect(phone.Page.Locator("#app")).ToContainTextAsync("申领");
        Assert.Empty(await phone.BarriersAsync());
    }

    private async Task<string> AccountAsync(string who)
    {
        var name = $"{who}-{Guid.NewGuid():N}"[..20];
        _ = await _api.AppointAsync(name, "campaign_officer", City.Code.ToString());
        return name;
    }

    private async Task<Tab> OpenAsync(string path, string account)
    {
        var tab = await _chromium.OpenAsync(_api.Address, 1366, 768);
        await tab.GoToAsync(path);
        await tab.SignInAsync(account, HealthPassApi.AppointedPassword);
        return tab;
    }
}
