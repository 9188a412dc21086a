using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

public sealed class FactorPageTests(Chromium chromium) : SystemTest
{
    [Fact]
    public async Task An_administrator_sets_a_passkey_up_signs_in_with_it_and_keeps_it_as_the_last()
    {
        var system = Owned(new HealthPassProcess { Environment = new Dictionary<string, string> { ["HealthPass__Staff__WebAuthnFor__0"] = "administrator" } });
        await system.StartAsync();

        // A browser makes passkeys for names, and for no address of figures.
        await using var tab = await chromium.OpenAsync(new UriBuilder(system.Address) { Host = "localhost" }.Uri);
        var device = await tab.Page.Context.NewCDPSessionAsync(tab.Page);
        _ = await device.SendAsync("WebAuthn.enable");
        _ = await device.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "usb", ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });

        // Nothing but to set one up.
        await tab.GoToAsync("/account");
        await tab.SignInAsync("administrator", system.Api.Credentials.PasswordOf("administrator"));
        await Assertions.Expect(tab.Find("factor-set-up")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Find("add-totp")).ToHaveCountAsync(0);
        Assert.Equal(string.Empty, await Accessibility.ViolationsAsync(tab));
        await tab.Find("factor-name").FillAsync("办公室密钥");
        await tab.Find("add-passkey").ClickAsync();
        await Assertions.Expect(tab.Find("factor")).ToHaveCountAsync(1);
        await Assertions.Expect(tab.Find("factor")).ToContainTextAsync("办公室密钥");

        // An app beside it, as far as its code.
        await tab.Find("add-totp").ClickAsync();
        await Assertions.Expect(tab.Find("totp-secret")).ToContainTextAsync(new System.Text.RegularExpressions.Regex("^[A-Z2-7]{32}$"));
        Assert.Equal(string.Empty, await Accessibility.ViolationsAsync(tab));
        await tab.PictureAsync();
        await tab.Find("totp-code").FillAsync("000");
        await tab.Find("totp-save").ClickAsync();
        await Assertions.Expect(tab.Find("set-up-problem")).ToBeVisibleAsync();

        // The role asks for it.
        await tab.Find("remove-factor").ClickAsync();
        await tab.Find("confirm-yes").ClickAsync();
        await Assertions.Expect(tab.Find("factors-problem")).ToBeVisibleAsync();

        await tab.Find("end-all").ClickAsync();
        await tab.SignInAsync("administrator", system.Api.Credentials.PasswordOf("administrator"));
        await Assertions.Expect(tab.Find("factor-form")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Find("account-page")).ToHaveCountAsync(0);
        Assert.Equal(string.Empty, await Accessibility.ViolationsAsync(tab));
        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.Find("show-passkey").PressAsync("Enter");
        await Assertions.Expect(tab.Find("account-page")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Find("factor")).ToHaveCountAsync(1);
    }
}
