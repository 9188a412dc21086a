using HealthPass.Api.Access;

namespace HealthPass.Tests.Access;

/// <summary>Tests of what people with accounts do: they are appointed as anybody is, by two administrators.</summary>
/// <param name="api">The running program.</param>
public abstract class StaffedTests(RunningApi api) : IDisposable
{
    internal const string Province = "510000000000";
    internal const string City = "510100000000";
    internal const string Password = "三只小熊猫在竹林里睡觉呢";

    private readonly List<Browser> _browsers = [];

    private protected RunningApi Api { get; } = api;

    public virtual void Dispose()
    {
        _browsers.ForEach(browser => browser.Dispose());
        GC.SuppressFinalize(this);
    }

    /// <summary>Somebody of a city who has set a password and is signed in.</summary>
    private protected async Task<Browser> PersonAsync(string name, string role)
    {
        _ = await Administrator("first").ExpectAsync(201, HttpMethod.Post, "/v1/staff", new { userName = name, displayName = name, unit = "中心", regionCode = City });
        var both = await GrantAsync(name, role);
        var person = Browser();
        person.Bearer = (await person.ExpectAsync(201, HttpMethod.Post, "/v1/sessions", new { userName = name, password = both })).GetProperty("token").GetString();
        _ = await person.ExpectAsync(204, HttpMethod.Post, "/v1/sessions/password", new { password = both, newPassword = Password });
        return person;
    }

    /// <summary>Grants a role.</summary>
    /// <returns>Both halves of the first password, where there is one.</returns>
    private protected async Task<string> GrantAsync(string name, string role, bool newPassword = false)
    {
        var asked = await Administrator("first").ExpectAsync(201, HttpMethod.Post, $"/v1/staff/{name}/changes", new { roles = new[] { role }, note = "岗位", newPassword });
        var granted = await Administrator("second").ExpectAsync(200, HttpMethod.Post, $"/v1/staff/changes/{asked.GetProperty("changeId").GetString()}/confirmation");
        return $"{asked.GetProperty("passwordPart").GetString()}-{granted.GetProperty("passwordPart").GetString()}";
    }

    private protected async Task<Browser> SignInAsync(string name)
    {
        var person = Browser();
        person.Bearer = (await person.ExpectAsync(201, HttpMethod.Post, "/v1/sessions", new { userName = name, password = Password })).GetProperty("token").GetString();
        return person;
    }

    private protected Browser Administrator(string name, string region = Province)
    {
        var browser = Browser();
        browser.Bearer = Api.SessionOf(AccessNames.Administrator, region, name: name).Token;
        return browser;
    }

    private protected Browser Browser()
    {
        var browser = new Browser(Api.Address);
        _browsers.Add(browser);
        return browser;
    }
}
