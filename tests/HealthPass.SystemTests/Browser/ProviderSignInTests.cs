using HealthPass.Tests.OpenId;
using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

[Collection(Alone.Name)]
public sealed class ProviderSignInTests(Chromium chromium) : SystemTest
{
    [Fact]
    public async Task An_agent_signs_in_through_the_identity_provider_which_ends_the_session_again()
    {
        await using var provider = new IdentityProvider();
        await provider.StartAsync();
        var system = Owned(new HealthPassProcess
        {
            Environment = new Dictionary<string, string>
            {
                ["HealthPass__OpenId__Authority"] = provider.Address.ToString(),
                ["HealthPass__OpenId__ClientId"] = IdentityProvider.Client,
                ["HealthPass__OpenId__ClientSecret"] = IdentityProvider.ClientSecret,
                ["HealthPass__OpenId__NameEn"] = "Example ID",
                ["HealthPass__OpenId__Only"] = "true",
            },
        });
        await system.StartAsync();
        await using var tab = await chromium.OpenAsync(system.Address);

        // No password is asked for, nor taken.
        await tab.GoToAsync("/hotline?lang=en");
        await Assertions.Expect(tab.Find("sign-in-provider")).ToHaveTextAsync("Sign in with Example ID");
        await Assertions.Expect(tab.Find("password")).ToHaveCountAsync(0);
        Assert.Equal(string.Empty, await Accessibility.ViolationsAsync(tab));
        await tab.PictureAsync();

        // On a phone, in Chinese.
        await tab.Page.SetViewportSizeAsync(390, 844);
        await tab.GoToAsync("/hotline?lang=zh");
        await Assertions.Expect(tab.Find("sign-in-provider")).ToHaveTextAsync("用统一身份认证登录");
        Assert.Equal(string.Empty, await Accessibility.ViolationsAsync(tab));
        await tab.PictureAsync("Signing_in_through_the_provider_on_a_phone");
        await tab.Page.SetViewportSizeAsync(1920, 1080);
        await tab.GoToAsync("/hotline?lang=en");

        // Somebody whom the provider knows and nobody here does.
        provider.AtTheBrowser = new("s-1", "nobody.here", "p-1");
        await tab.Find("sign-in-provider").PressAsync("Enter");
        await Assertions.Expect(tab.Find("sign-in-problem")).ToHaveAttributeAsync("data-code", "openid_no_account");
        Assert.EndsWith("/hotline?lang=en", tab.Page.Url, StringComparison.Ordinal);
        Assert.Equal(string.Empty, await Accessibility.ViolationsAsync(tab));

        provider.AtTheBrowser = new("s-2", "agent", "p-2");
        await tab.Find("sign-in-provider").ClickAsync();
        await Assertions.Expect(tab.Find("signed-in")).ToHaveTextAsync("agent");
        Assert.EndsWith("/hotline?lang=en", tab.Page.Url, StringComparison.Ordinal);

        // Loaded again, it is still the same one's.
        _ = await tab.Page.ReloadAsync();
        await Assertions.Expect(tab.Find("signed-in")).ToHaveTextAsync("agent");

        // The person signs out at the provider.
        using var http = new HttpClient();
        using var form = new FormUrlEncodedContent([new("logout_token", provider.LogoutToken(null, "p-2"))]);
        using var answer = await http.PostAsync(new Uri(system.Address, "/v1/sessions/openid/logout"), form, TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)answer.StatusCode);
        await tab.GoToAsync("/work?lang=en");
        await Assertions.Expect(tab.Find("sign-in")).ToBeVisibleAsync();
    }
}
