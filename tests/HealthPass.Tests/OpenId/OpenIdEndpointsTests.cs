using System.Globalization;
using System.Net;
using HealthPass.Grains.Audit;
using HealthPass.Tests.Access;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace HealthPass.Tests.OpenId;

/// <summary>Staff sign in through an identity provider, and it ends what it has begun. The provider is a real one, the way there and back too.</summary>
public sealed class OpenIdEndpointsTests(OpenIdApi api) : StaffedTests(api), IClassFixture<OpenIdApi>
{
    private const string Entered = "/work?signIn=done";

    private readonly IdentityProvider _provider = api.Provider;

    [Fact]
    public async Task Whoever_has_an_account_signs_in_through_the_provider_without_ever_having_had_a_password()
    {
        await AppointAsync("lin.tao", "auditor");
        var person = Browser();
        Assert.Equal("/audit?signIn=done", await ComeAsync(person, new("s-1", "lin.tao", "p-1"), "/audit"));
        var session = await person.ExpectAsync(200, HttpMethod.Get, "/v1/sessions/current");
        Assert.Equal("lin.tao", session.GetProperty("userName").GetString());
        Assert.Equal("auditor", session.GetProperty("roles")[0].GetString());
        Assert.False(session.GetProperty("mustChangePassword").GetBoolean());
        _ = await person.ExpectAsync(200, HttpMethod.Get, "/v1/audit");
        Assert.Contains("httponly", person.Attributes["healthpass_session"], StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", person.Attributes["healthpass_session"], StringComparison.OrdinalIgnoreCase);
        var lines = (await Api.Get<IAuditStore>().ReadAsync(0, 1_000, CancellationToken.None)).Where(line => line.Actor == "lin.tao").Select(line => line.Action).ToList();
        Assert.Equal(["identity_bound", "signed_in"], lines);
    }

    [Fact]
    public async Task An_account_stays_with_the_person_who_signed_in_to_it_first_whatever_names_are_changed_to()
    {
        await AppointAsync("he.jing", "auditor");
        Assert.Equal(Entered, await ComeAsync(Browser(), new("s-2", "he.jing", "p-2")));
        Assert.Equal("/work?signIn=openid_other_person", await ComeAsync(Browser(), new("s-3", "he.jing", "p-3")));
        Assert.Equal(Entered, await ComeAsync(Browser(), new("s-2", "another.name", "p-4")));

        // Two administrators set it free with a new first password.
        _ = await GrantAsync("he.jing", "auditor", newPassword: true);
        Assert.Equal(Entered, await ComeAsync(Browser(), new("s-3", "he.jing", "p-5")));
    }

    [Fact]
    public async Task Nobody_binds_an_account_to_himself_in_the_database()
    {
        await AppointAsync("qiu.bo", "auditor");
        Api.Sql($"INSERT INTO staff_identity (issuer, subject, user_name, bound_at, seal) VALUES ('{_provider.Address}', 's-4', 'qiu.bo', 1, X'00')");
        Assert.Equal("/work?signIn=openid_other_person", await ComeAsync(Browser(), new("s-4", "qiu.bo", "p-6")));

        // A row that holds, moved to another account.
        await AppointAsync("ma.li", "auditor");
        Assert.Equal(Entered, await ComeAsync(Browser(), new("s-5", "ma.li", "p-7")));
        Api.Sql("DELETE FROM staff_identity WHERE user_name = 'qiu.bo'; UPDATE staff_identity SET user_name = 'qiu.bo' WHERE subject = 's-5'");
        Assert.Equal("/work?signIn=openid_other_person", await ComeAsync(Browser(), new("s-5", "ma.li", "p-8")));
    }

    [Fact]
    public async Task Whoever_has_no_account_or_one_that_is_not_in_force_gets_no_session()
    {
        var nobody = Browser();
        Assert.Equal("/work?signIn=openid_no_account", await ComeAsync(nobody, new("s-6", "nobody.here", "p-9")));
        Assert.DoesNotContain("healthpass_session", nobody.Cookies.Keys);

        // One that was made and to which nobody has granted a role yet may do nothing either.
        _ = await Administrator("first").ExpectAsync(201, HttpMethod.Post, "/v1/staff", new { userName = "wu.di", displayName = "吴迪", unit = "中心", regionCode = City });
        _ = await GrantAsync("wu.di", "auditor");
        _ = await Administrator("first").ExpectAsync(204, HttpMethod.Post, "/v1/staff/wu.di/suspension", new { note = "离岗" });
        Assert.Equal("/work?signIn=openid_no_account", await ComeAsync(Browser(), new("s-7", "wu.di", "p-10")));
        Assert.Equal("/work?signIn=openid_no_account", await ComeAsync(Browser(), new("s-8\u0001", "wu.di", "p-10")));
    }

    [Fact]
    public async Task What_the_provider_refuses_or_nobody_here_has_begun_gives_no_session()
    {
        await AppointAsync("gu.yue", "auditor");
        Assert.Equal("/work?signIn=openid_failed", await ComeAsync(Browser(), null));

        // Somebody else's way back, opened in another browser: a trick to work under a name that is not one's own.
        _provider.AtTheBrowser = new("s-9", "gu.yue", "p-11");
        var (mine, other) = (Browser(), Browser());
        var back = await ToProviderAsync(mine, "/work");
        _ = await other.CallAsync(HttpMethod.Get, back.PathAndQuery);
        Assert.Equal("/work?signIn=openid_failed", other.Location?.ToString());
        Assert.DoesNotContain("healthpass_session", other.Cookies.Keys);

        // The state altered, left out, and the way back taken twice.
        _ = await mine.CallAsync(HttpMethod.Get, back.PathAndQuery.Replace("state=", "state=A", StringComparison.Ordinal));
        Assert.Equal("/work?signIn=openid_failed", mine.Location?.ToString());
        _ = await mine.CallAsync(HttpMethod.Get, "/v1/sessions/openid/callback?code=x");
        Assert.Equal("/work?signIn=openid_failed", mine.Location?.ToString());
        _ = await mine.CallAsync(HttpMethod.Get, back.PathAndQuery);
        Assert.Equal(Entered, mine.Location?.ToString());
        _ = await mine.CallAsync(HttpMethod.Get, back.PathAndQuery);
        Assert.Equal("/work?signIn=openid_failed", mine.Location?.ToString());
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task The_way_back_leads_to_pages_of_ours_alone(string next)
    {
        await AppointAsync($"tan.{next.Length}", "auditor");
        Assert.Equal(Entered, await ComeAsync(Browser(), new($"s-tan-{next.Length}", $"tan.{next.Length}", "p-12"), next));
    }

    [Fact]
    public async Task The_provider_ends_one_session_or_all_of_a_person()
    {
        await AppointAsync("fu.lan", "auditor");
        var (office, home) = (Browser(), Browser());
        Assert.Equal(Entered, await ComeAsync(office, new("s-10", "fu.lan", "p-13")));
        Assert.Equal(Entered, await ComeAsync(home, new("s-10", "fu.lan", "p-14")));
        Assert.Equal(200, await LogoutAsync(_provider.LogoutToken(null, "p-13")));
        _ = await office.ExpectAsync(401, HttpMethod.Get, "/v1/sessions/current");
        _ = await home.ExpectAsync(200, HttpMethod.Get, "/v1/sessions/current");
        Assert.Equal(200, await LogoutAsync(_provider.LogoutToken("s-10", null)));
        _ = await home.ExpectAsync(401, HttpMethod.Get, "/v1/sessions/current");
        var ended = (await Api.Get<IAuditStore>().ReadAsync(0, 1_000, CancellationToken.None)).Where(line => line is { Action: "signed_out", Subject: "fu.lan" }).ToList();
        Assert.Equal(2, ended.Count);
        Assert.All(ended, line => Assert.Equal("identity_provider", line.Actor));
    }

    [Fact]
    public async Task A_word_of_the_provider_that_is_said_again_ends_nothing_that_began_after_it()
    {
        await AppointAsync("dai.mei", "auditor");
        var person = Browser();
        var old = _provider.LogoutToken("s-11", null, token => token.IssuedAt = DateTime.UtcNow.AddSeconds(-50));
        Assert.Equal(Entered, await ComeAsync(person, new("s-11", "dai.mei", "p-15")));
        Assert.Equal(200, await LogoutAsync(old));
        _ = await person.ExpectAsync(200, HttpMethod.Get, "/v1/sessions/current");
    }

    [Fact]
    public async Task A_word_that_is_not_the_providers_to_us_ends_nothing()
    {
        await AppointAsync("kong.yi", "auditor");
        var person = Browser();
        Assert.Equal(Entered, await ComeAsync(person, new("s-12", "kong.yi", "p-16")));
        var alterations = new Action<SecurityTokenDescriptor>[]
        {
            token => token.SigningCredentials = IdentityProvider.NewKey(),
            token => token.SigningCredentials = null,
            token => token.Audience = "another client",
            token => token.Issuer = "https://another.example/",
            token => token.Expires = DateTime.UtcNow.AddMinutes(-10),
            token => token.Expires = null,
            token => token.IssuedAt = null,
            token => token.Claims.Remove("events"),
            token => token.Claims["events"] = "http://schemas.openid.net/event/backchannel-logout",
            token => token.Claims["nonce"] = "an ID token",
        };
        foreach (var alter in alterations)
        {
            Assert.Equal(400, await LogoutAsync(_provider.LogoutToken("s-12", "p-16", token =>
            {
                (token.NotBefore, token.IssuedAt) = (null, token.IssuedAt!.Value.AddMinutes(-20));
                alter(token);
            })));
        }

        foreach (var nonsense in (IEnumerable<string>)["", "x", "a.b.c", new string('a', 40_000), _provider.LogoutToken(null, null)])
        {
            Assert.Equal(400, await LogoutAsync(nonsense));
        }

        _ = await person.ExpectAsync(200, HttpMethod.Get, "/v1/sessions/current");
    }

    [Fact]
    public async Task How_one_may_sign_in_is_told_to_anybody()
    {
        var ways = await Browser().ExpectAsync(200, HttpMethod.Get, "/v1/sessions/ways");
        Assert.True(ways.GetProperty("password").GetBoolean());
        Assert.Equal("Example ID", ways.GetProperty("openId").GetProperty("en").GetString());
    }

    private async Task AppointAsync(string name, string role)
    {
        _ = await Administrator("first").ExpectAsync(201, HttpMethod.Post, "/v1/staff", new { userName = name, displayName = name, unit = "中心", regionCode = City });
        _ = await GrantAsync(name, role);
    }

    /// <summary>Goes to the provider.</summary>
    /// <returns>Where it leads back to.</returns>
    private async Task<Uri> ToProviderAsync(Browser browser, string next)
    {
        _ = await browser.ExpectAsync(302, HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"/v1/sessions/openid/start?next={Uri.EscapeDataString(next)}"));
        Assert.StartsWith(_provider.Address.ToString(), browser.Location!.ToString(), StringComparison.Ordinal);
        using var answer = await Api.Http.GetAsync(browser.Location);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!;
    }

    /// <summary>Signs somebody in.</summary>
    /// <returns>The page that it ends at.</returns>
    private async Task<string?> ComeAsync(Browser browser, IdentityProvider.Person? person, string next = "/work")
    {
        _provider.AtTheBrowser = person;
        _ = await browser.CallAsync(HttpMethod.Get, (await ToProviderAsync(browser, next)).PathAndQuery);
        return browser.Location?.ToString();
    }

    private async Task<int> LogoutAsync(string token)
    {
        using var form = new FormUrlEncodedContent([new("logout_token", token)]);
        using var answer = await Api.Http.PostAsync(new Uri(Api.Address, "/v1/sessions/openid/logout"), form);
        return (int)answer.StatusCode;
    }
}
