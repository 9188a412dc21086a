using System.Text;
using System.Text.Json;
using HealthPass.Api.Access;
using HealthPass.Kernel.Venues;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>Places within venues, and their posters, over HTTP on the whole program.</summary>
[Collection(OneApi.Name)]
public sealed class VenuePlaceEndpointTests(RunningApi api) : IDisposable
{
    private static readonly string Village = Samples.Village.Code.ToString();

    private readonly string _suffix = Guid.NewGuid().ToString("N")[..8];
    private readonly List<Browser> _browsers = [];

    [Fact]
    public async Task Places_are_added_once_and_ended_for_good()
    {
        var channel = Channel();
        var venue = await RegisterAsync(channel);
        var door = new { kind = "entrance", name = "北门", nameEn = "North gate" };
        var made = await channel.ExpectAsync(201, HttpMethod.Post, $"{venue}/places", door);
        Assert.Equal((1, "entrance", "北门", "in_use", 1), (Number(made, "number"), Text(made, "kind"), Text(made, "name"), Text(made, "state"), Number(made, "version")));
        Assert.Equal(1, Number(await channel.ExpectAsync(200, HttpMethod.Post, $"{venue}/places", door), "number"));
        _ = await channel.ExpectAsync(409, HttpMethod.Post, $"{venue}/places", new { kind = "entrance", name = "北门" }, "place_twice");

        // A taxi in two fields.
        var taxi = await channel.ExpectAsync(201, HttpMethod.Post, $"{venue}/places", new { kind = "vehicle", plate = "川a·t1234", line = "蓉城出租" });
        Assert.Equal((2, "川AT1234", "川AT1234 蓉城出租"), (Number(taxi, "number"), Text(taxi, "plate"), Text(taxi, "name")));
        _ = await channel.ExpectAsync(400, HttpMethod.Post, $"{venue}/places", new { kind = "vehicle", plate = "12345", line = "x" }, "field_invalid");
        _ = await channel.ExpectAsync(400, HttpMethod.Post, $"{venue}/places", new { kind = "vehicle", plate = "川A12345" }, "field_missing");
        _ = await channel.ExpectAsync(400, HttpMethod.Post, $"{venue}/places", new { kind = "hall", name = "大厅", seat = "1" }, "field_invalid");
        _ = await channel.ExpectAsync(400, HttpMethod.Post, $"{venue}/places", new { kind = "venue", name = "x" }, "field_invalid");

        Assert.Equal("ended", Text(await channel.ExpectAsync(200, HttpMethod.Post, $"{venue}/places/1/end", new { }), "state"));
        _ = await channel.ExpectAsync(404, HttpMethod.Post, $"{venue}/places/9/end", new { }, "place_unknown");
        _ = await channel.ExpectAsync(404, HttpMethod.Post, $"{venue}/places/0/end", new { }, "place_unknown");
        Assert.Equal(3, Number(await channel.ExpectAsync(201, HttpMethod.Post, $"{venue}/places", door), "number"));
        var list = await channel.ExpectAsync(200, HttpMethod.Get, $"{venue}/places");
        Assert.Equal([0, 1, 2, 3], list.GetProperty("places").EnumerateArray().Select(place => Number(place, "number")));
    }

    [Fact]
    public async Task The_owner_acts_or_a_county_that_says_why_and_those_below_print()
    {
        var venue = await RegisterAsync(Channel());
        var (village, county) = (Staff("village", Village), Staff("county", Samples.County.Code.ToString()));
        var hall = new { kind = "hall", name = "一号厅" };
        _ = await village.ExpectAsync(403, HttpMethod.Post, $"{venue}/places", hall, "venue_not_owner");
        _ = await county.ExpectAsync(400, HttpMethod.Post, $"{venue}/places", hall, "field_missing");
        _ = await county.ExpectAsync(201, HttpMethod.Post, $"{venue}/places", new { kind = "hall", name = "一号厅", reason = "负责人失联" });
        Assert.Equal((200, "image/svg+xml"), await FormOfAsync(village, $"{venue}/poster?place=1&size=sticker&format=svg", null));
        Assert.Equal((200, "image/png"), await FormOfAsync(village, $"{venue}/poster?size=sticker", "text/html, image/png;q=0.9"));
        Assert.Equal((200, "application/pdf"), await FormOfAsync(village, $"{venue}/poster?language=en", "*/*"));
        _ = await village.ExpectAsync(404, HttpMethod.Get, $"{venue}/poster?place=7", code: "place_unknown");
        _ = await village.ExpectAsync(400, HttpMethod.Get, $"{venue}/poster?size=a5", code: "field_invalid");
        _ = await village.ExpectAsync(400, HttpMethod.Get, $"{venue}/poster?language=fr", code: "field_invalid");
    }

    [Fact]
    public async Task A_poster_leads_to_the_residents_page_and_says_what_it_is_and_what_became_of_it()
    {
        var channel = Channel();
        var path = await RegisterAsync(channel);
        _ = await channel.ExpectAsync(201, HttpMethod.Post, $"{path}/places", new { kind = "entrance", name = "北门" });
        Assert.True(VenueId.TryParse(path.Split('/')[^1], out var venue));
        var anybody = new Browser(api.Address);
        _browsers.Add(anybody);
        var first = new PosterCode(venue, 0, 1, 0);
        Assert.Equal(302, (await anybody.CallAsync(HttpMethod.Get, $"/p/{first}")).Status);
        Assert.Equal($"/me?poster={first}", anybody.Location!.OriginalString);
        var good = await anybody.ExpectAsync(200, HttpMethod.Get, $"/v1/posters/{first.ToGroups().ToLowerInvariant()}");
        Assert.Equal((venue.ToString(), 0, "venue"), (Text(good, "venueId"), Number(good, "place"), Text(good, "kind")));
        _ = await anybody.ExpectAsync(400, HttpMethod.Get, "/v1/posters/hello", code: "poster_unreadable");
        _ = await anybody.ExpectAsync(400, HttpMethod.Get, $"/v1/posters/{first.ToString()[..^1]}{(first.ToString()[^1] == 'Z' ? 'Y' : 'Z')}", code: "poster_misread");
        _ = await anybody.ExpectAsync(409, HttpMethod.Get, $"/v1/posters/{new PosterCode(venue, 0, 2, 7)}", code: "poster_forged");
        _ = await anybody.ExpectAsync(404, HttpMethod.Get, $"/v1/posters/{new PosterCode(venue, 9, 1, 7)}", code: "place_unknown");

        _ = await channel.ExpectAsync(400, HttpMethod.Post, $"{path}/places/0/reissue", new { version = 1, until = "2099-01-01T00:00:00+08:00" }, "field_invalid");
        var later = await channel.ExpectAsync(200, HttpMethod.Post, $"{path}/places/0/reissue", new { version = 1, until = DateTimeOffset.UtcNow.AddDays(2).ToString("O") });
        Assert.Equal((2, JsonValueKind.String), (Number(later, "version"), later.GetProperty("formerUntil").ValueKind));
        _ = await anybody.ExpectAsync(200, HttpMethod.Get, $"/v1/posters/{first}");
        _ = await channel.ExpectAsync(409, HttpMethod.Post, $"{path}/places/0/reissue", new { version = 1 }, "poster_reissued_meanwhile");
        var door = await channel.ExpectAsync(200, HttpMethod.Post, $"{path}/places/1/reissue", new { version = 1 });
        Assert.Equal((2, JsonValueKind.Null), (Number(door, "version"), door.GetProperty("formerUntil").ValueKind));
        _ = await channel.ExpectAsync(200, HttpMethod.Post, $"{path}/places/1/end", new { });
        _ = await channel.ExpectAsync(409, HttpMethod.Post, $"{path}/places/1/reissue", new { version = 2 }, "place_ended");
        var ended = await anybody.ExpectAsync(409, HttpMethod.Get, $"/v1/posters/{new PosterCode(venue, 1, 1, 7)}", code: "place_ended");
        Assert.Contains("since 20", Text(ended, "detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Places_are_added_by_a_list_that_is_looked_at_first()
    {
        var venue = await RegisterAsync(Channel());
        var (village, county) = (Staff("village", Village), Staff("county", Samples.County.Code.ToString()));
        _ = await county.ExpectAsync(201, HttpMethod.Post, $"{venue}/places", new { kind = "entrance", name = "北门", reason = "负责人失联" });
        var id = Guid.NewGuid();
        const string list = "种类,名称\nentrance,北门\nhall,候车厅\nhall,\n";
        Assert.Equal((403, "venue_not_owner"), await PutAsync(village, $"{venue}/places/lists/{id}", list));
        Assert.Equal((404, "venue_unknown"), await PutAsync(county, $"/v1/venues/{new VenueId(7)}/places/lists/{id}", list));
        Assert.Equal((400, "list_columns_missing"), await PutAsync(county, $"{venue}/places/lists/{id}", "名称\n北门\n"));
        Assert.Equal((200, "checked"), await PutAsync(county, $"{venue}/places/lists/{id}", list));
        _ = await village.ExpectAsync(404, HttpMethod.Get, $"{venue}/places/lists/{id}", code: "list_unknown");
        _ = await county.ExpectAsync(404, HttpMethod.Get, $"/v1/venues/lists/{id}", code: "list_unknown");
        var rows = (await county.ExpectAsync(200, HttpMethod.Get, $"{venue}/places/lists/{id}/rows")).GetProperty("rows");
        Assert.Equal(["unchanged", "good", "bad"], rows.EnumerateArray().Select(row => Text(row, "outcome")));
        _ = await county.ExpectAsync(400, HttpMethod.Post, $"{venue}/places/lists/{id}/application", new { }, "field_missing");
        _ = await county.ExpectAsync(200, HttpMethod.Post, $"{venue}/places/lists/{id}/application", new { reason = "负责人失联" });
        await Fakes.Eventually.HoldsAsync(async () => Text(await county.ExpectAsync(200, HttpMethod.Get, $"{venue}/places/lists/{id}"), "state") == "applied");
        var done = (await county.ExpectAsync(200, HttpMethod.Get, $"{venue}/places/lists")).GetProperty("lists")[0];
        Assert.Equal((3, 1, 1, 1), (Number(done, "rows"), Number(done, "bad"), Number(done, "done"), Number(done, "unchanged")));
        var places = (await county.ExpectAsync(200, HttpMethod.Get, $"{venue}/places")).GetProperty("places");
        Assert.Equal(["", "北门", "候车厅"], places.EnumerateArray().Select(place => Text(place, "name")));
    }

    public void Dispose() => _browsers.ForEach(browser => browser.Dispose());

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static int Number(JsonElement json, string name) => json.GetProperty(name).GetInt32();

    private async Task<string> RegisterAsync(Browser owner) =>
        $"/v1/venues/{Text(await owner.ExpectAsync(201, HttpMethod.Post, "/v1/venues", new { name = $"北街车站{_suffix}", category = "coach_station", regionCode = Village }), "venueId")}";

    private async Task<(int Status, string Word)> PutAsync(Browser browser, string path, string list)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(api.Address, path)) { Content = new StringContent(list, Encoding.UTF8, "text/csv") };
        request.Headers.Authorization = new("Bearer", browser.Bearer);
        using var response = await api.Http.SendAsync(request);
        var answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync()).RootElement;
        return ((int)response.StatusCode, Text(answer, response.IsSuccessStatusCode ? "state" : "code"));
    }

    private async Task<(int Status, string? MediaType)> FormOfAsync(Browser browser, string path, string? accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(api.Address, path));
        request.Headers.Authorization = new("Bearer", browser.Bearer);
        if (accept is not null)
        {
            _ = request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        using var response = await api.Http.SendAsync(request);
        return ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType);
    }

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
}
