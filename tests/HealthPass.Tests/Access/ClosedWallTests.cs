using HealthPass.Api.Access;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>Where the wall is not public, whoever shows something that does not hold is told what, and whoever shows nothing that it takes something.</summary>
public sealed class ClosedWallTests(ClosedWallApi api) : IClassFixture<ClosedWallApi>
{
    private const string Province = "510000000000";

    public static TheoryData<string, string> OfTheWall => new()
    {
        { "GET", $"/v1/regions/{Province}" }, { "GET", $"/v1/regions/{Province}/panels" }, { "GET", "/v1/service" }, { "POST", "/hubs/wall/negotiate?negotiateVersion=1" },
    };

    [Theory]
    [MemberData(nameof(OfTheWall))]
    public async Task Each_is_told_what_is_wrong(string method, string path)
    {
        var limited = await api.KeyAsync(AccessNames.Channel, rate: 1);
        Assert.True(api.Get<ApiKeys>().TryFind(limited, out var known));
        var verb = new HttpMethod(method);
        Assert.Equal(new(401, "api_key_missing"), await api.CallAsync(Visitor.Nobody, verb, path));
        Assert.Equal(new(401, "api_key_unknown"), await api.CallAsync(Visitor.Key("wrong", "nope"), verb, path));
        Assert.Equal(new(401, "session_invalid"), await api.CallAsync(Visitor.Bearer("ended", api.Session("auditor", Province, TimeSpan.FromSeconds(-1))), verb, path));
        Assert.Equal(new(401, "kiosk_token_unknown"), await api.CallAsync(Visitor.Bearer("screen", "kiosk_made-up"), verb, path));
        _ = known.TryUse(100_000);

        Assert.Equal(new(429, "rate_limited"), await api.CallAsync(Visitor.Key("used up", limited), verb, path));
        Assert.Equal(200, (await api.CallAsync(Visitor.Bearer("staff", api.Session("auditor", Province)), verb, path)).Status);
    }
}
