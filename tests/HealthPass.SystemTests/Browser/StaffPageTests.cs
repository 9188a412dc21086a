using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

public sealed class StaffPageTests(Chromium chromium) : SystemTest
{
    private const string Password = "三只小熊猫在竹林里睡觉呢";

    [Fact]
    public async Task One_administrator_makes_an_account_another_grants_its_rights_and_the_person_sets_a_password()
    {
        // It makes accounts that others do not expect.
        var system = Owned(new HealthPassProcess());
        await system.StartAsync();
        await using var first = await SignedInAsync(system, "administrator");
        await first.Find("make-account").ClickAsync();
        await first.Find("account-user-name").FillAsync("li.na");
        await first.Find("account-display-name").FillAsync("李娜");
        await first.Find("account-unit").FillAsync("成都市疾控中心");
        await first.Find("account-region").FillAsync("510100000000");
        await first.Find("account-create").ClickAsync();
        await first.Find("role-epidemic_control").CheckAsync();
        await first.Find("rights-note").FillAsync("新入职");
        await first.Find("rights-propose").ClickAsync();
        var half = await PartAsync(first);
        Assert.Equal(string.Empty, await Accessibility.ViolationsAsync(first));
        await first.PictureAsync();

        await using var second = await SignedInAsync(system, "administrator2");
        await second.Find("grant-li.na").ClickAsync();
        var otherHalf = await PartAsync(second);

        await using var person = await chromium.OpenAsync(system.Address);
        await person.GoToAsync("/account");
        await person.SignInAsync("li.na", $"{half}-{otherHalf}");
        await person.Find("old-password").FillAsync($"{half}-{otherHalf}");
        await person.Find("new-password").FillAsync(Password);
        await person.Find("new-password-again").FillAsync(Password);
        await person.Find("password-save").ClickAsync();
        await Assertions.Expect(person.Find("account-session")).ToHaveCountAsync(1);
        Assert.Equal(string.Empty, await Accessibility.ViolationsAsync(person));

        // No script reads what proves the session.
        Assert.DoesNotContain("healthpass_session", await person.Page.EvaluateAsync<string>("document.cookie + JSON.stringify(sessionStorage)"), StringComparison.Ordinal);
        await person.Find("end-all").ClickAsync();
        await Assertions.Expect(person.Find("sign-in")).ToBeVisibleAsync();
        await person.SignInAsync("li.na", Password);
        await Assertions.Expect(person.Find("account-page")).ToBeVisibleAsync();
    }

    private async Task<Tab> SignedInAsync(HealthPassProcess system, string userName)
    {
        var tab = await chromium.OpenAsync(system.Address);
        await tab.GoToAsync("/staff");
        await tab.SignInAsync(userName, system.Api.Credentials.PasswordOf(userName));
        await Assertions.Expect(tab.Find("staff-page")).ToBeVisibleAsync();
        return tab;
    }

    private static async Task<string> PartAsync(Tab tab)
    {
        await Assertions.Expect(tab.Find("staff-said")).ToContainTextAsync("一次性密码");
        return System.Text.RegularExpressions.Regex.Match(await tab.Find("staff-said").InnerTextAsync(), "[0-9a-f]{18}").Value;
    }
}
