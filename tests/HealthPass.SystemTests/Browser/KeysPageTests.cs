using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

[Collection(OneOfficeSystem.Name)]
public sealed class KeysPageTests : SystemTest
{
    private readonly Chromium _chromium;
    private readonly HealthPassApi _api;

    public KeysPageTests(RunningSystem system, Chromium chromium)
    {
        _chromium = chromium;
        _api = Watched(system.Process).Api;
    }

    [Fact]
    public async Task An_administrator_creates_a_key_by_keyboard_is_shown_it_once_rotates_it_and_revokes_it()
    {
        var name = $"gate-{Guid.NewGuid():N}"[..20];
        await using var tab = await OpenAsync("/keys", "administrator");
        await Assertions.Expect(tab.Find("keys")).ToContainTextAsync("first-gates");
        Assert.Empty(await tab.BarriersAsync());

        await tab.Find("key-name").FillAsync(name);
        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.Page.Keyboard.TypeAsync("成都东站");
        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.Page.Keyboard.TypeAsync("510100000000");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Find("secret")).ToBeFocusedAsync();
        var secret = await tab.Find("secret").InputValueAsync();
        Assert.Empty(await tab.BarriersAsync());
        await tab.PictureAsync();
        var venue = await _api.VenueAsync();
        Assert.NotEqual(401, (await ScanAsync(secret, venue)).Status);
        await tab.Find("secret-close").ClickAsync();
        await Assertions.Expect(tab.Find("key-secret")).ToHaveCountAsync(0);
        await Assertions.Expect(tab.Find($"key-{name}")).ToContainTextAsync("成都市");

        await tab.Find("key-name").FillAsync(name);
        await tab.Find("key-owner").FillAsync("成都东站");
        await tab.Find("key-scope").FillAsync("510100000000");
        await tab.Find("key-create").ClickAsync();
        await Assertions.Expect(tab.Find("problem")).ToHaveAttributeAsync("data-code", "key_name_taken");

        await tab.Find($"rotate-{name}").ClickAsync();
        await tab.Find("confirm-yes").ClickAsync();
        await Assertions.Expect(tab.Find("secret")).Not.ToHaveValueAsync(secret);
        Assert.NotEqual(401, (await ScanAsync(secret, venue)).Status);

        await tab.Find("language").ClickAsync();
        await tab.Find($"revoke-{name}").ClickAsync();
        await Assertions.Expect(tab.Find("confirm")).ToContainTextAsync("Within a second");
        Assert.Empty(await tab.BarriersAsync());
        await tab.Find("confirm-yes").ClickAsync();
        await Assertions.Expect(tab.Find($"key-{name}")).ToHaveCountAsync(0);
        Assert.Equal(401, (await ScanAsync(secret, venue)).Status);
        Assert.Empty(await tab.BarriersAsync());
    }

    [Fact]
    public async Task Nobody_else_is_let_in()
    {
        await using var tab = await OpenAsync("/keys", "operator");
        await Assertions.Expect(tab.Find("problem")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Find("keys")).ToHaveCountAsync(0);
        await Assertions.Expect(tab.Find("menu-keys")).ToHaveCountAsync(0);
    }

    private Task<Reply> ScanAsync(string key, string venueId) => _api.PostAsync("/v1/scans", Caller.Key(key), new { venueId, code = "x", direction = "in" });

    private async Task<Tab> OpenAsync(string path, string account)
    {
        var tab = await _chromium.OpenAsync(_api.Address, 1366, 768);
        await tab.GoToAsync(path);
        await tab.SignInAsync(account, _api.Credentials.PasswordOf(account));
        return tab;
    }
}
