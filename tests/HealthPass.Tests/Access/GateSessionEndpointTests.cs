using HealthPass.Api.Access;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>The gate page's way in: an API key that was given once, and a cookie that stands for it.</summary>
[Collection(OneApi.Name)]
public sealed class GateSessionEndpointTests(RunningApi api)
{
    private const string Cookie = "healthpass_gate";
    private const string City = "510100000000";
    private const string Sessions = "/v1/gates/sessions";

    [Fact]
    public async Task A_page_scans_by_its_cookie_until_the_key_behind_it_is_withdrawn()
    {
        var (keyId, secret) = await NewKeyAsync("page-1");
        using var page = Page();
        var session = await page.ExpectAsync(200, HttpMethod.Post, Sessions, new { key = secret });
        Assert.Equal(("page-1", City), (session.GetProperty("name").GetString(), session.GetProperty("regionCode").GetString()));
        Assert.Contains("httponly", page.Attributes[Cookie], StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", page.Attributes[Cookie], StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(secret, page.Cookies[Cookie], StringComparison.Ordinal);

        // On the road of scans and on the way of everything else.
        _ = await page.ExpectAsync(400, HttpMethod.Post, "/v1/scans", new { }, "field_missing");
        _ = await page.ExpectAsync(200, HttpMethod.Get, $"{Sessions}/current");
        using (var administrator = new Browser(api.Address) { Bearer = api.Session(AccessNames.Administrator, "510000000000") })
        {
            _ = await administrator.ExpectAsync(204, HttpMethod.Delete, $"/v1/keys/{keyId}");
        }

        _ = await page.ExpectAsync(401, HttpMethod.Post, "/v1/scans", new { }, "session_invalid");
        _ = await page.ExpectAsync(401, HttpMethod.Get, $"{Sessions}/current", null, "session_invalid");
    }

    [Fact]
    public async Task A_cookie_is_taken_from_our_own_page_alone_and_where_gates_alone_may_call()
    {
        using var page = Page();
        _ = await page.ExpectAsync(200, HttpMethod.Post, Sessions, new { key = api.Credentials.GateKey });
        using var stranger = new Browser(api.Address);
        stranger.Cookies[Cookie] = page.Cookies[Cookie];
        _ = await stranger.ExpectAsync(401, HttpMethod.Post, "/v1/scans", new { }, "session_invalid");
        stranger.Headers["X-Requested-With"] = "HealthPass";
        stranger.Headers["Origin"] = "https://elsewhere.example";
        _ = await stranger.ExpectAsync(401, HttpMethod.Post, "/v1/scans", new { }, "session_invalid");

        // Staff read this address too, and a cookie of theirs may lie beside it.
        _ = await page.ExpectAsync(401, HttpMethod.Get, "/v1/venues/0000000000000", null, "api_key_missing");
        page.Cookies[Cookie] = "made-up";
        _ = await page.ExpectAsync(401, HttpMethod.Post, "/v1/scans", new { }, "session_invalid");
        _ = await page.ExpectAsync(401, HttpMethod.Get, $"{Sessions}/current", null, "session_invalid");
    }

    [Fact]
    public async Task Neither_a_channels_key_nor_none_signs_a_gate_in()
    {
        using var page = Page();
        _ = await page.ExpectAsync(403, HttpMethod.Post, Sessions, new { key = api.Credentials.ChannelKey }, "forbidden");
        _ = await page.ExpectAsync(401, HttpMethod.Post, Sessions, new { key = "made-up" }, "api_key_unknown");
        _ = await page.ExpectAsync(400, HttpMethod.Post, Sessions, new { }, "field_missing");
        Assert.Empty(page.Cookies);
    }

    [Fact]
    public async Task A_gate_is_told_of_venues_that_its_key_is_for_and_signed_out_by_its_own_page()
    {
        var (_, secret) = await NewKeyAsync("page-2");
        using var page = Page();
        _ = await page.ExpectAsync(200, HttpMethod.Post, Sessions, new { key = secret });
        var inside = await VenueAsync(City);
        var outside = await VenueAsync("510300000000");
        Assert.Equal("mall", (await page.ExpectAsync(200, HttpMethod.Get, $"/v1/gates/venues/{inside}")).GetProperty("category").GetString());
        _ = await page.ExpectAsync(403, HttpMethod.Get, $"/v1/gates/venues/{outside}", null, "venue_out_of_scope");
        _ = await page.ExpectAsync(404, HttpMethod.Get, "/v1/gates/venues/nowhere", null, "venue_unknown");
        _ = await page.ExpectAsync(204, HttpMethod.Delete, $"{Sessions}/current");
        Assert.Empty(page.Cookies);
    }

    private Browser Page()
    {
        var page = new Browser(api.Address);
        page.Headers["X-Requested-With"] = "HealthPass";
        return page;
    }

    private async Task<(string Id, string Secret)> NewKeyAsync(string name)
    {
        using var administrator = new Browser(api.Address) { Bearer = api.Session(AccessNames.Administrator, "510000000000") };
        var created = await administrator.ExpectAsync(201, HttpMethod.Post, "/v1/keys", new { kind = "gate", name, owner = "test", regionCode = City, ratePerSecond = 50 });
        return (created.GetProperty("key").GetProperty("keyId").GetString()!, created.GetProperty("apiKey").GetString()!);
    }

    private async Task<string> VenueAsync(string region)
    {
        using var channel = new Browser(api.Address);
        channel.Headers["X-Api-Key"] = api.Credentials.ChannelKey;
        var venue = await channel.ExpectAsync(201, HttpMethod.Post, "/v1/venues", new { name = "mall", category = "mall", regionCode = region });
        return venue.GetProperty("venueId").GetString()!;
    }
}
