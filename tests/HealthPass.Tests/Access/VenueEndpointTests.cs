using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using HealthPass.Api.Access;
using HealthPass.Tests.Fakes;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>Venues over HTTP on the whole program: channels, owners and those who review.</summary>
[Collection(OneApi.Name)]
public sealed class VenueEndpointTests(RunningApi api) : IDisposable
{
    private static readonly string Village = Samples.Village.Code.ToString();
    private static readonly string Township = Samples.Township.Code.ToString();
    private static readonly string County = Samples.County.Code.ToString();

    private readonly string _suffix = Guid.NewGuid().ToString("N")[..8];
    private readonly List<Browser> _browsers = [];

    private string Name => $"南街超市{_suffix}";

    [Fact]
    public async Task A_channels_and_a_countys_venue_is_in_use_at_once_and_a_townships_is_submitted()
    {
        var channel = Channel();
        var made = await channel.ExpectAsync(201, HttpMethod.Post, "/v1/venues", Venue(Village));
        Assert.Equal(("in_use", false, JsonValueKind.Null), (Text(made, "state"), made.GetProperty("reviewed").GetBoolean(), made.GetProperty("reviewId").ValueKind));
        made = await Staff("county", County).ExpectAsync(201, HttpMethod.Post, "/v1/venues", Venue(Village));
        Assert.Equal(("in_use", true), (Text(made, "state"), made.GetProperty("reviewed").GetBoolean()));
        made = await Staff("township", Township).ExpectAsync(201, HttpMethod.Post, "/v1/venues", Venue(Village));
        Assert.Equal(("in_review", false), (Text(made, "state"), made.GetProperty("reviewed").GetBoolean()));
        Assert.Equal("village_review", Text(await Staff("village", Village).ExpectAsync(200, HttpMethod.Get, $"/v1/venues/reviews/{Text(made, "reviewId")}"), "state"));
    }

    [Fact]
    public async Task A_channels_submission_goes_through_three_levels_and_is_its_own_alone()
    {
        var channel = Channel();
        var draft = await channel.ExpectAsync(201, HttpMethod.Post, "/v1/venues/reviews?draft=true", Venue(Village));
        var path = $"/v1/venues/reviews/{Text(draft, "reviewId")}";
        var (village, township, county) = (Staff("village", Village), Staff("township", Township), Staff("county", County));
        _ = await village.ExpectAsync(404, HttpMethod.Get, path, code: "venue_case_unknown");
        _ = await channel.ExpectAsync(400, HttpMethod.Put, path, Venue(Village, credit: "12345"), "credit_code_malformed");
        _ = await channel.ExpectAsync(200, HttpMethod.Put, path, Venue(Village));
        var review = await channel.ExpectAsync(200, HttpMethod.Post, $"{path}/submission");
        Assert.Equal(("village_review", "village", Village), (Text(review, "state"), Text(review, "level"), Text(review, "deskCode")));
        Assert.Equal(["village", "township", "county"], review.GetProperty("steps").EnumerateArray().Select(step => step.GetString()));

        _ = await village.ExpectAsync(403, HttpMethod.Post, $"{path}/declining", new { text = "x" }, "venue_case_lies_elsewhere");
        _ = await township.ExpectAsync(403, HttpMethod.Post, $"{path}/check", new { }, "venue_case_lies_elsewhere");
        _ = await village.ExpectAsync(400, HttpMethod.Post, $"{path}/return", new { }, "field_missing");
        Assert.Equal(["withdraw"], (await channel.ExpectAsync(200, HttpMethod.Get, path)).GetProperty("actions").EnumerateArray().Select(action => action.GetString()));
        Assert.Contains(Text(review, "reviewId"), (await village.ExpectAsync(200, HttpMethod.Get, "/v1/venues/cases")).GetProperty("cases").EnumerateArray().Select(one => Text(one, "caseId")));
        _ = await village.ExpectAsync(200, HttpMethod.Post, $"{path}/check", new { text = "已到现场" });
        _ = await township.ExpectAsync(200, HttpMethod.Post, $"{path}/return", new { text = "地址不清" });
        Assert.Equal(("returned", "地址不清"), (Text(await channel.ExpectAsync(200, HttpMethod.Get, path), "state"), Text(await channel.ExpectAsync(200, HttpMethod.Get, path), "answer")));
        _ = await channel.ExpectAsync(200, HttpMethod.Post, $"{path}/submission");
        _ = await village.ExpectAsync(200, HttpMethod.Post, $"{path}/check", new { });
        _ = await township.ExpectAsync(200, HttpMethod.Post, $"{path}/check", new { });
        Assert.Equal("approved", Text(await county.ExpectAsync(200, HttpMethod.Post, $"{path}/check", new { }), "state"));
        _ = await county.ExpectAsync(409, HttpMethod.Post, $"{path}/check", new { }, "venue_case_in_wrong_state");
        var venue = await channel.ExpectAsync(200, HttpMethod.Get, $"/v1/venues/{Text(review, "venueId")}");
        Assert.Equal(("in_use", true), (Text(venue, "state"), venue.GetProperty("reviewed").GetBoolean()));
    }

    [Fact]
    public async Task A_second_of_the_same_place_is_shown_to_whoever_reviews_and_not_refused()
    {
        var first = await Channel().ExpectAsync(201, HttpMethod.Post, "/v1/venues", Venue(Village));
        var second = await Staff("owner", Township).ExpectAsync(201, HttpMethod.Post, "/v1/venues/reviews", Venue(Village, name: $"{Samples.County.Name}南街超市 {_suffix}"));
        var twin = Assert.Single(second.GetProperty("twins").EnumerateArray(), twin => Text(twin, "venueId") == Text(first, "venueId"));
        Assert.Equal((1.0, "in_use"), (twin.GetProperty("likeness").GetDouble(), Text(twin, "state")));
        Assert.Equal(JsonValueKind.Array, (await Staff("village", Village).ExpectAsync(200, HttpMethod.Get, $"/v1/venues/reviews/{Text(second, "reviewId")}")).GetProperty("twins").ValueKind);
    }

    [Fact]
    public async Task A_venue_is_changed_by_its_owner_or_for_a_reason_and_suspended_by_two()
    {
        var channel = Channel();
        var id = Text(await channel.ExpectAsync(201, HttpMethod.Post, "/v1/venues", Venue(Village)), "venueId");
        var (village, first, second) = (Staff("village", Village), Staff("first", County), Staff("second", County));
        _ = await village.ExpectAsync(403, HttpMethod.Post, $"/v1/venues/{id}/changes", new { name = "x" }, "venue_not_owner");
        _ = await first.ExpectAsync(400, HttpMethod.Post, $"/v1/venues/{id}/changes", new { name = "x" }, "field_missing");
        _ = await channel.ExpectAsync(409, HttpMethod.Post, $"/v1/venues/{id}/changes", new { name = Name }, "venue_unchanged");
        var change = await channel.ExpectAsync(201, HttpMethod.Post, $"/v1/venues/{id}/changes", new { address = "新路1号" });
        Assert.Equal(("新路1号", JsonValueKind.Null), (Text(change.GetProperty("asked"), "address"), change.GetProperty("before").GetProperty("address").ValueKind));
        _ = await first.ExpectAsync(409, HttpMethod.Post, $"/v1/venues/{id}/changes", new { name = "x", reason = "业主失联" }, "venue_case_open");

        _ = await village.ExpectAsync(400, HttpMethod.Post, $"/v1/venues/{id}/measures", new { measure = "explode", text = "x" }, "field_invalid");
        _ = await village.ExpectAsync(409, HttpMethod.Post, $"/v1/venues/{id}/measures", new { measure = "resume", text = "x" }, "venue_in_wrong_state");
        var measure = await first.ExpectAsync(201, HttpMethod.Post, $"/v1/venues/{id}/measures", new { measure = "suspend", text = "业主失联" });
        var path = $"/v1/venues/measures/{Text(measure, "measureId")}";
        _ = await first.ExpectAsync(403, HttpMethod.Post, $"{path}/approval", new { }, "venue_case_needs_another");
        _ = await village.ExpectAsync(403, HttpMethod.Post, $"{path}/approval", new { }, "venue_case_lies_elsewhere");
        _ = await second.ExpectAsync(409, HttpMethod.Post, $"/v1/venues/{id}/measures", new { measure = "end", text = "x" }, "venue_case_open");
        _ = await second.ExpectAsync(200, HttpMethod.Post, $"{path}/approval", new { });
        Assert.Equal(("suspended", "业主失联"), (Text(await village.ExpectAsync(200, HttpMethod.Get, $"/v1/venues/{id}"), "state"), Text(await village.ExpectAsync(200, HttpMethod.Get, $"/v1/venues/{id}"), "stateReason")));
        Assert.Equal(JsonValueKind.Null, (await channel.ExpectAsync(200, HttpMethod.Get, $"/v1/venues/{id}")).GetProperty("stateReason").ValueKind);

        var listed = await first.ExpectAsync(200, HttpMethod.Get, $"/v1/venues?state=suspended&name={_suffix}");
        Assert.Equal(id, Text(Assert.Single(listed.GetProperty("venues").EnumerateArray()), "venueId"));
        _ = await first.ExpectAsync(400, HttpMethod.Get, $"/v1/venues?region={Samples.FarVillage.Code}", code: "region_unknown");
        _ = await first.ExpectAsync(400, HttpMethod.Get, "/v1/venues?state=gone", code: "field_invalid");
        Assert.Contains(
            (await first.ExpectAsync(200, HttpMethod.Get, "/v1/venues/counts")).GetProperty("venues").EnumerateArray(),
            count => Text(count, "state") == "suspended" && Text(count, "level") == "village" && count.GetProperty("venues").GetInt64() >= 1);
    }

    [Fact]
    public async Task A_list_is_checked_its_wrong_rows_given_back_and_its_good_ones_submitted_once()
    {
        var owner = Staff("owner", Township);
        var id = Guid.NewGuid();
        var list = $"名称,类别,区划代码\n{Name},商场超市,{Village}\n=cmd,酒吧,{Village}\n";
        Assert.Equal((400, "list_unreadable"), await PutAsync(owner, id, [0, 1, 2]));
        Assert.Equal((400, "list_columns_missing"), await PutAsync(owner, id, Encoding.UTF8.GetBytes("a,b\n1,2\n")));
        Assert.Equal((415, "unsupported_media_type"), await PutAsync(owner, id, Encoding.UTF8.GetBytes(list), "application/json"));
        Assert.Equal((200, "checked"), await PutAsync(owner, id, Encoding.UTF8.GetBytes(list)));
        Assert.Equal((200, "checked"), await PutAsync(owner, id, Encoding.UTF8.GetBytes("名称,类别,区划代码\nx,x,x\n")));
        _ = await Staff("other", Township).ExpectAsync(404, HttpMethod.Get, $"/v1/venues/lists/{id}", code: "list_unknown");
        var rows = await owner.ExpectAsync(200, HttpMethod.Get, $"/v1/venues/lists/{id}/rows?wrong=true");
        Assert.Equal((3, "category_unknown"), (rows.GetProperty("rows")[0].GetProperty("row").GetInt32(), Text(rows.GetProperty("rows")[0], "code")));
        _ = await owner.ExpectAsync(200, HttpMethod.Post, $"/v1/venues/lists/{id}/application");
        await Eventually.HoldsAsync(async () => Text(await owner.ExpectAsync(200, HttpMethod.Get, $"/v1/venues/lists/{id}"), "state") == "applied");
        var done = await owner.ExpectAsync(200, HttpMethod.Post, $"/v1/venues/lists/{id}/application");
        Assert.Equal((2, 1, 1, 0), (done.GetProperty("rows").GetInt32(), done.GetProperty("bad").GetInt32(), done.GetProperty("done").GetInt32(), done.GetProperty("refused").GetInt32()));
        Assert.Equal(Name, Text(Assert.Single((await owner.ExpectAsync(200, HttpMethod.Get, $"/v1/venues?own=true&name={_suffix}")).GetProperty("venues").EnumerateArray()), "name"));
        Assert.Equal(id.ToString(), Text((await owner.ExpectAsync(200, HttpMethod.Get, "/v1/venues/lists")).GetProperty("lists")[0], "uploadId"));
    }

    public void Dispose() => _browsers.ForEach(browser => browser.Dispose());

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private object Venue(string region, string? name = null, string? credit = null) => new { name = name ?? Name, category = "mall", regionCode = region, creditCode = credit };

    private Browser Channel()
    {
        var browser = new Browser(api.Address);
        browser.Headers["X-Api-Key"] = api.Credentials.ChannelKey;
        _browsers.Add(browser);
        return browser;
    }

    private Browser Staff(string name, string region)
    {
        var browser = new Browser(api.Address) { Bearer = api.SessionOf(AccessNames.VenueAdministrator, region, name: $"{name}-{_suffix}").Token };
        _browsers.Add(browser);
        return browser;
    }

    private async Task<(int Status, string? Word)> PutAsync(Browser owner, Guid id, byte[] body, string mediaType = "text/csv")
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(api.Address, $"/v1/venues/lists/{id}?name=list.csv"))
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } },
        };
        request.Headers.Authorization = new("Bearer", owner.Bearer);
        using var response = await api.Http.SendAsync(request);
        var answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync()).RootElement;
        return ((int)response.StatusCode, Text(answer, response.IsSuccessStatusCode ? "state" : "code"));
    }
}
