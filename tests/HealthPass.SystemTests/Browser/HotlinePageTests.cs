using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

[Collection(OneWatchedSystem.Name)]
public sealed class HotlinePageTests : SystemTest
{
    private readonly Chromium _chromium;
    private readonly HealthPassApi _api;

    public HotlinePageTests(RunningSystem system, Chromium chromium)
    {
        _chromium = chromium;
        _api = Watched(system.Process).Api;
    }

    [Fact]
    public async Task An_agent_signs_in_and_sees_why_a_caller_is_red()
    {
        var resident = Resident.New();
        var id = await _api.RegisterAsync(resident);
        _ = await _api.ColourAsync("SC05", id);
        await using var tab = await _chromium.OpenAsync(_api.Address, 1366, 768);
        await tab.GoToAsync("/hotline");
        await SignInAsync(tab, _api.Credentials.PasswordOf("agent"));
        await Assertions.Expect(tab.Find("signed-in")).ToHaveTextAsync("agent");

        // No mouse from here on: the search box has the focus.
        await Assertions.Expect(tab.Find("query")).ToBeFocusedAsync();
        await tab.Page.Keyboard.TypeAsync(resident.Phone);
        _ = await tab.Find("purpose").SelectOptionAsync("own_code");
        await tab.Find("query").PressAsync("Enter");
        var result = tab.Find("result");
        await Assertions.Expect(result).ToHaveAttributeAsync("data-colour", "red");
        await Assertions.Expect(result).ToHaveAttributeAsync("data-person", id);
        await Assertions.Expect(tab.Find("colour")).ToContainTextAsync("红码");
        await Assertions.Expect(tab.Find("reason")).ToHaveTextAsync("您被判定为感染者的密切接触者。");
        await Assertions.Expect(tab.Find("masked-name")).ToHaveTextAsync("王**");
        await Assertions.Expect(tab.Find("what-to-do")).Not.ToBeEmptyAsync();
        await Assertions.Expect(result).ToContainTextAsync("省指挥部");
        var text = await result.InnerTextAsync();
        Assert.DoesNotContain(resident.Number, text, StringComparison.Ordinal);
        Assert.DoesNotContain(resident.Phone, text, StringComparison.Ordinal);
        Assert.True(await tab.Page.EvaluateAsync<bool>("document.documentElement.scrollHeight <= document.documentElement.clientHeight"));
        await tab.PictureAsync();
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task A_wrong_password_is_said_to_be_wrong()
    {
        await using var tab = await _chromium.OpenAsync(_api.Address);
        await tab.GoToAsync("/hotline");
        await SignInAsync(tab, "wrong");
        await Assertions.Expect(tab.Find("sign-in-problem")).ToHaveAttributeAsync("data-code", "wrong_credentials");
        await Assertions.Expect(tab.Find("sign-in-problem")).Not.ToBeEmptyAsync();
        await Assertions.Expect(tab.Find("password")).ToBeFocusedAsync();
        await tab.PictureAsync();

        // The right one then lets the agent in.
        await SignInAsync(tab, _api.Credentials.PasswordOf("agent"));
        await Assertions.Expect(tab.Find("query")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Nobody_found_is_said_plainly()
    {
        await using var tab = await _chromium.OpenAsync(_api.Address);
        await tab.GoToAsync("/hotline");
        await SignInAsync(tab, _api.Credentials.PasswordOf("agent"));
        await tab.Find("query").FillAsync("19912345678");
        _ = await tab.Find("purpose").SelectOptionAsync("own_code");
        await tab.Find("search").ClickAsync();
        await Assertions.Expect(tab.Find("problem")).ToHaveAttributeAsync("data-code", "person_not_found");
    }

    private static async Task SignInAsync(Tab tab, string password)
    {
        await tab.Find("user-name").FillAsync("agent");
        await tab.Find("password").FillAsync(password);
        await tab.Find("sign-in-submit").ClickAsync();
    }
}
