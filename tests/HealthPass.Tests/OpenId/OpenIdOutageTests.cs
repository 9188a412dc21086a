using System.Text.RegularExpressions;
using HealthPass.Grains.Audit.Anchors;
using HealthPass.Tests.Access;
using Xunit;

namespace HealthPass.Tests.OpenId;

/// <summary>The identity provider goes away, comes back, and changes its keys.</summary>
public sealed partial class OpenIdOutageTests(OpenIdApi api) : StaffedTests(api), IClassFixture<OpenIdApi>
{
    [Fact]
    public async Task A_provider_that_is_away_is_told_and_one_that_is_back_serves_at_once_whatever_its_keys_are_now()
    {
        _ = await Administrator("first").ExpectAsync(201, HttpMethod.Post, "/v1/staff", new { userName = "bai.yun", displayName = "白云", unit = "中心", regionCode = City });
        _ = await GrantAsync("bai.yun", "auditor");
        var provider = api.Provider;
        provider.AtTheBrowser = new("s-1", "bai.yun", "p-1");
        var word = provider.LogoutToken("s-1", null);
        await provider.StopAsync();

        Assert.Equal("/audit?signIn=openid_unavailable", await ComeAsync("/audit"));
        Assert.Equal(503, await LogoutAsync(word));
        _ = await Browser().ExpectAsync(200, HttpMethod.Get, "/v1/sessions/ways");

        await provider.StartAsync();
        Assert.Equal("/audit?signIn=done", await ComeAsync("/audit"));
        provider.ChangeKey();
        Assert.Equal(200, await LogoutAsync(provider.LogoutToken("s-1", null)));
        Assert.Equal("/audit?signIn=done", await ComeAsync("/audit"));
    }

    [Fact]
    public async Task While_the_audit_takes_no_lines_whoever_comes_back_is_told_so_at_the_page()
    {
        _ = await Administrator("first").ExpectAsync(201, HttpMethod.Post, "/v1/staff", new { userName = "he.shan", displayName = "何山", unit = "中心", regionCode = City });
        _ = await GrantAsync("he.shan", "auditor");
        api.Provider.AtTheBrowser = new("s-2", "he.shan", "p-2");
        var inspector = Api.Get<AuditInspector>();
        Api.Sql("DROP TRIGGER audit_entry_no_delete");
        await inspector.LookAsync(CancellationToken.None);
        try
        {
            Assert.Equal("/audit?signIn=storage_unavailable", await ComeAsync("/audit"));
        }
        finally
        {
            Api.Sql("CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END");
            await inspector.LookAsync(CancellationToken.None);
        }

        Assert.Equal("/audit?signIn=done", await ComeAsync("/audit"));
    }

    private async Task<string?> ComeAsync(string next)
    {
        var browser = Browser();
        _ = await browser.CallAsync(HttpMethod.Get, $"/v1/sessions/openid/start?next={next}");
        if (AtHome().IsMatch(browser.Location!.ToString()))
        {
            return browser.Location.ToString();
        }

        using var answer = await Api.Http.GetAsync(browser.Location);
        _ = await browser.CallAsync(HttpMethod.Get, answer.Headers.Location!.PathAndQuery);
        return browser.Location?.ToString();
    }

    private async Task<int> LogoutAsync(string token)
    {
        using var form = new FormUrlEncodedContent([new("logout_token", token)]);
        using var answer = await Api.Http.PostAsync(new Uri(Api.Address, "/v1/sessions/openid/logout"), form);
        return (int)answer.StatusCode;
    }

    [GeneratedRegex("^/[a-z]")]
    private static partial Regex AtHome();
}
