using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

[Collection(OneOfficeSystem.Name)]
public sealed class StaffShellTests : SystemTest
{
    private readonly Chromium _chromium;
    private readonly HealthPassApi _api;

    public StaffShellTests(RunningSystem system, Chromium chromium)
    {
        _chromium = chromium;
        _api = Watched(system.Process).Api;
    }

    [Theory]
    [InlineData("")]
    [InlineData("?lang=en")]
    public async Task Everybody_can_use_every_page_and_none_asks_another_host(string query)
    {
        var hosts = new ConcurrentDictionary<string, bool>();
        var titles = new HashSet<string>();
        foreach (var (path, account, landmark) in ((string, string?, string)[])
        [
            ("/", null, "service-line"), ("/no/such/page", null, "not-found"), ("/work", null, "sign-in"), ("/work", "checker", "work-page"), ("/work", "venues", "cards"),
            ("/hotline", "agent", "query"), ("/hotline", "auditor", "problem"),
        ])
        {
            // A tab each: one that asks whether its session goes on would keep it, whatever is taken from it meanwhile.
            await using var tab = await _chromium.OpenAsync(_api.Address, 1366, 768);
            tab.Page.Request += (_, request) => hosts[new Uri(request.Url).Authority] = true;
            await tab.GoToAsync(path + query);
            if (account is not null)
            {
                await tab.SignInAsync(account, _api.Credentials.PasswordOf(account));
            }

            await Assertions.Expect(tab.Find(landmark)).ToBeVisibleAsync();
            var barriers = await tab.BarriersAsync();
            Assert.True(barriers.Length == 0, $"{path} as {account}: {barriers}");
            Assert.True(await tab.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), path);
            _ = titles.Add(await tab.Page.TitleAsync());
        }

        // Four pages, and the one for what is not there.
        Assert.Equal(4, titles.Count);
        Assert.Equal([_api.Address.Authority], hosts.Keys);
    }

    [Fact]
    public async Task The_landing_page_fits_a_telephone()
    {
        await using var tab = await _chromium.OpenAsync(_api.Address, 390, 844);
        await tab.GoToAsync("/");
        await Assertions.Expect(tab.Find("service-line")).ToHaveAttributeAsync("data-condition", "fine");
        Assert.True(await tab.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 390"));
        await tab.PictureAsync();
    }

    [Fact]
    public async Task The_frame_is_worked_by_keyboard_alone()
    {
        await using var tab = await _chromium.OpenAsync(_api.Address, 1366, 768);
        await tab.GoToAsync("/hotline");
        await tab.SignInAsync("agent", _api.Credentials.PasswordOf("agent"));
        await Assertions.Expect(tab.Find("query")).ToBeFocusedAsync();
        await Assertions.Expect(tab.Find("scope")).ToContainTextAsync("四川省");

        // Help opens over a box that has the focus, and gives the focus back.
        foreach (var keys in (string[])["F1", "Control+Shift+Slash"])
        {
            await tab.Page.Keyboard.PressAsync(keys);
            await Assertions.Expect(tab.Find("shortcut-help")).ToBeVisibleAsync();
            await tab.Page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(tab.Find("shortcut-help")).ToBeHiddenAsync();
            await Assertions.Expect(tab.Find("query")).ToBeFocusedAsync();
        }

        await tab.Page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(tab.Find("command")).ToBeFocusedAsync();
        Assert.Empty(await tab.BarriersAsync());
        await tab.Page.Keyboard.TypeAsync("我的");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Find("cards")).ToBeVisibleAsync();

        // Backwards from the page through the top bar: account, language, help.
        await tab.Page.Locator("#main").FocusAsync();
        await tab.Find("account").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(tab.Find("language")).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await tab.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(tab.Find("account")).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(tab.Find("sign-out")).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Find("sign-in")).ToBeVisibleAsync();
        Assert.Contains("lang=en", tab.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("command", "menu-wall menu-work menu-tasks menu-campaigns menu-venues menu-report menu-helps menu-documents menu-channels menu-account")]
    [InlineData("agent", "menu-wall menu-work menu-hotline menu-account")]
    [InlineData("supervisor", "menu-wall menu-work menu-reviews menu-account")]
    [InlineData("venues", "menu-wall menu-work menu-venues menu-account")]
    public async Task The_menu_holds_what_the_role_may_use(string account, string expected)
    {
        await using var tab = await _chromium.OpenAsync(_api.Address);
        await tab.GoToAsync("/work");
        await tab.SignInAsync(account, _api.Credentials.PasswordOf(account));
        await Assertions.Expect(tab.Find("menu")).ToBeVisibleAsync();
        var items = await tab.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('[data-testid^=menu-]')].map(item => item.dataset.testid)");
        Assert.Equal(expected.Split(' ').Order(), items.Order());
        await Assertions.Expect(tab.Find("service-condition")).ToHaveAttributeAsync("data-condition", "fine");
    }
}
