using System.Globalization;
using System.Text.Json;
using HealthPass.Api.Access;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Channels;
using Orleans.Core.Internal;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>Channels, what was agreed with them and what came through them, over HTTP on the whole program.</summary>
[Collection(OneApi.Name)]
public sealed class ChannelEndpointTests(RunningApi api)
{
    private const string Province = "510000000000";
    private const string City = "510100000000";

    private static int _numbers = 52_000_000;

    [Fact]
    public async Task A_quota_is_set_counts_at_once_and_is_audited_with_what_was_before()
    {
        using var administrator = Staff(AccessNames.Administrator);
        var (name, key) = await ChannelAsync();
        using var channel = Caller(key);
        _ = await administrator.ExpectAsync(200, HttpMethod.Post, $"/v1/channels/{name}/terms", new { applicationsPerMinute = 1_000, applicationsPerDay = 1, origins = (string[])[] });
        await channel.ExpectAsync(201, HttpMethod.Post, "/v1/persons", Application());
        var refused = await channel.ExpectAsync(429, HttpMethod.Post, "/v1/persons", Application(), "channel_quota_used_up");
        Assert.Contains("a day", refused.GetProperty("detail").GetString()!, StringComparison.Ordinal);

        var terms = await administrator.ExpectAsync(200, HttpMethod.Post, $"/v1/channels/{name}/terms", new { applicationsPerMinute = 1_000, applicationsPerDay = 2, origins = (string[])["https://Portal.example/"] });
        Assert.Equal(["https://portal.example"], terms.GetProperty("origins").EnumerateArray().Select(origin => origin.GetString()));
        await channel.ExpectAsync(201, HttpMethod.Post, "/v1/persons", Application());
        await channel.ExpectAsync(429, HttpMethod.Post, "/v1/persons", Application(), "channel_quota_used_up");
        _ = await administrator.ExpectAsync(204, HttpMethod.Delete, $"/v1/channels/{name}/terms");
        await channel.ExpectAsync(201, HttpMethod.Post, "/v1/persons", Application());
        await administrator.ExpectAsync(404, HttpMethod.Delete, $"/v1/channels/{name}/terms", code: "channel_not_found");

        var lines = (await api.Get<IAuditStore>().ReadAsync(0, 10_000, default)).Where(line => line.Subject == name).ToList();
        Assert.Equal(["channel_terms_set", "channel_terms_set", "channel_terms_removed"], lines.Select(line => line.Action));
        var raised = JsonDocument.Parse(lines[1].Detail).RootElement;
        Assert.Equal((1, 2), (raised.GetProperty("before").GetProperty("perDay").GetInt32(), raised.GetProperty("after").GetProperty("perDay").GetInt32()));
        Assert.Contains("portal.example", lines[2].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_says_when_there_is_room_again()
    {
        using var administrator = Staff(AccessNames.Administrator);
        var (name, key) = await ChannelAsync();
        _ = await administrator.ExpectAsync(200, HttpMethod.Post, $"/v1/channels/{name}/terms", new { applicationsPerMinute = 1_000, applicationsPerDay = 1 });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(api.Address, "/v1/persons")) { Content = System.Net.Http.Json.JsonContent.Create(Application()) };
        request.Headers.Add("X-Api-Key", key);
        using (var taken = await api.Http.SendAsync(request))
        {
            Assert.Equal(201, (int)taken.StatusCode);
        }

        using var again = new HttpRequestMessage(HttpMethod.Post, new Uri(api.Address, "/v1/persons")) { Content = System.Net.Http.Json.JsonContent.Create(Application()) };
        again.Headers.Add("X-Api-Key", key);
        using var refused = await api.Http.SendAsync(again);
        Assert.Equal(429, (int)refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 86_400);
    }

    [Fact]
    public async Task What_is_used_of_a_days_quota_outlives_whoever_counts_it()
    {
        using var administrator = Staff(AccessNames.Administrator);
        var (name, key) = await ChannelAsync();
        _ = await administrator.ExpectAsync(200, HttpMethod.Post, $"/v1/channels/{name}/terms", new { applicationsPerMinute = 1_000, applicationsPerDay = 1 });
        using var channel = Caller(key);
        await channel.ExpectAsync(201, HttpMethod.Post, "/v1/persons", Application());
        await Fakes.Eventually.HoldsAsync(async () =>
            (await administrator.ExpectAsync(200, HttpMethod.Get, $"/v1/channels/{name}/days")).GetProperty("days")[29].GetProperty("numbers").GetProperty("applications").GetInt64() == 1);
        await api.Get<IGrainFactory>().GetGrain<IChannelQuotaGrain>(name).AsReference<IGrainManagementExtension>().DeactivateOnIdle();
        await channel.ExpectAsync(429, HttpMethod.Post, "/v1/persons", Application(), "channel_quota_used_up");
    }

    [Fact]
    public async Task What_comes_through_a_channel_is_counted_by_day_with_its_problems()
    {
        var (name, key) = await ChannelAsync();
        using var channel = Caller(key);
        var application = Application();
        var person = await channel.ExpectAsync(201, HttpMethod.Post, "/v1/persons", application);
        await channel.ExpectAsync(200, HttpMethod.Post, "/v1/persons", application);
        var id = person.GetProperty("personId").GetString();
        _ = await channel.ExpectAsync(200, HttpMethod.Post, $"/v1/persons/{id}/codes");
        _ = await channel.ExpectAsync(200, HttpMethod.Post, $"/v1/persons/{id}/codes");
        await channel.ExpectAsync(404, HttpMethod.Post, "/v1/persons/0000000000000000000000000000000a/codes", code: "person_not_found");
        await channel.ExpectAsync(404, HttpMethod.Get, "/v1/persons/0000000000000000000000000000000a", code: "person_not_found");
        await channel.ExpectAsync(400, HttpMethod.Post, "/v1/persons", new { }, "field_missing");

        using var command = Staff(AccessNames.CommandCentre);
        var today = await Fakes.Eventually.ReadAsync(
            async () => (await command.ExpectAsync(200, HttpMethod.Get, $"/v1/channels/{name}/days")).GetProperty("days")[29],
            day => day.GetProperty("numbers").GetProperty("problems").GetInt64() == 3);
        var numbers = today.GetProperty("numbers");
        Assert.Equal((2, 2, 1, 0, 2), (Of("applications"), Of("confirmed"), Of("registrations"), Of("bindings"), Of("shows")));
        Assert.Equal(1, numbers.GetProperty("conversion").GetDouble());
        Assert.Equal(
            [("person_not_found", 2L), ("field_missing", 1L)],
            today.GetProperty("problems").EnumerateArray().Select(problem => (problem.GetProperty("code").GetString()!, problem.GetProperty("answers").GetInt64())));

        var listed = (await command.ExpectAsync(200, HttpMethod.Get, "/v1/channels")).GetProperty("channels").EnumerateArray().Single(item => item.GetProperty("channel").GetString() == name);
        Assert.Equal(2, listed.GetProperty("month").GetProperty("applications").GetInt64());
        Assert.Equal((name, "in_force"), (listed.GetProperty("keys")[0].GetProperty("name").GetString(), listed.GetProperty("keys")[0].GetProperty("state").GetString()));

        // The channel itself is told the same, but not who was new today: a portal would learn it of each visitor.
        var own = await channel.ExpectAsync(200, HttpMethod.Get, "/v1/channels/own");
        Assert.Equal(name, own.GetProperty("channel").GetString());
        var last = own.GetProperty("days")[29].GetProperty("numbers");
        Assert.Equal((2L, JsonValueKind.Null), (last.GetProperty("applications").GetInt64(), last.GetProperty("registrations").ValueKind));

        long Of(string field) => numbers.GetProperty(field).GetInt64();
    }

    [Fact]
    public async Task A_table_of_it_leaves_the_system_with_who_took_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(api.Address, "/v1/channels/wechat/export?lang=en"));
        request.Headers.Authorization = new("Bearer", api.Session(AccessNames.CommandCentre, Province));
        using var answer = await api.Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal((200, "text/csv"), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(32, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("exported by command_centre-510000000000", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"applicationsPerMinute":1}""", "field_missing")]
    [InlineData("""{"applicationsPerMinute":0,"applicationsPerDay":1}""", "field_invalid")]
    [InlineData("""{"applicationsPerMinute":1,"applicationsPerDay":1,"origins":["http://portal.example"]}""", "origin_invalid")]
    [InlineData("""{"applicationsPerMinute":1,"applicationsPerDay":1,"origins":["https://portal.example; script-src *"]}""", "origin_invalid")]
    [InlineData("""{"applicationsPerMinute":1,"applicationsPerDay":1,"origins":["https://portal.example/path"]}""", "origin_invalid")]
    [InlineData("""{"applicationsPerMinute":1,"applicationsPerDay":1,"origins":[null]}""", "origin_invalid")]
    public async Task What_is_wrong_with_terms_is_told(string body, string code) =>
        Assert.Equal(new(400, code), await api.CallAsync(Visitor.Bearer("administrator", api.Session(AccessNames.Administrator, Province)), HttpMethod.Post, "/v1/channels/wechat/terms", body));

    [Fact]
    public async Task Officials_of_a_city_and_of_other_roles_see_and_set_nothing()
    {
        using var city = Staff(AccessNames.Administrator, City);
        await city.ExpectAsync(403, HttpMethod.Get, "/v1/channels", code: "out_of_region");
        await city.ExpectAsync(403, HttpMethod.Get, "/v1/channels/wechat/days", code: "out_of_region");
        await city.ExpectAsync(403, HttpMethod.Post, "/v1/channels/wechat/terms", new { applicationsPerMinute = 1, applicationsPerDay = 1 }, "out_of_region");
        await city.ExpectAsync(403, HttpMethod.Delete, "/v1/channels/wechat/terms", code: "out_of_region");
        using var command = Staff(AccessNames.CommandCentre);
        await command.ExpectAsync(403, HttpMethod.Post, "/v1/channels/wechat/terms", new { applicationsPerMinute = 1, applicationsPerDay = 1 }, "forbidden");
        await command.ExpectAsync(404, HttpMethod.Get, "/v1/channels/Not%20a%20name/days", code: "channel_not_found");
    }

    private static object Application()
    {
        var number = Interlocked.Increment(ref _numbers);
        return new
        {
            document = new { type = "passport", number = string.Create(CultureInfo.InvariantCulture, $"C{number}") },
            name = "王小明",
            phone = string.Create(CultureInfo.InvariantCulture, $"136{number:D8}"),
            regionCode = Samples.Village.Code.ToString(),
        };
    }

    private Browser Staff(string role, string region = Province) => new(api.Address) { Bearer = api.Session(role, region) };

    private Browser Caller(string key)
    {
        var caller = new Browser(api.Address);
        caller.Headers["X-Api-Key"] = key;
        return caller;
    }

    private async Task<(string Name, string Key)> ChannelAsync()
    {
        var name = $"portal-{Guid.NewGuid():N}"[..20];
        using var administrator = Staff(AccessNames.Administrator);
        var made = await administrator.ExpectAsync(201, HttpMethod.Post, "/v1/keys", new { kind = "channel", name, owner = "portal", ratePerSecond = 1_000 });
        return (name, made.GetProperty("apiKey").GetString()!);
    }
}
