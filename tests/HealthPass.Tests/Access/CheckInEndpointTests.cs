using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using HealthPass.Api.Access;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Tally;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>Check-ins by people, and venues' screens, over HTTP on the whole program.</summary>
[Collection(OneApi.Name)]
public sealed class CheckInEndpointTests(RunningApi api) : IDisposable
{
    private static readonly string Village = Samples.Village.Code.ToString();

    private readonly string _suffix = Guid.NewGuid().ToString("N")[..8];
    private readonly List<Browser> _browsers = [];

    [Fact]
    public async Task A_check_in_is_answered_counted_once_within_a_quarter_of_an_hour_and_told_apart_from_scans()
    {
        var channel = Channel();
        var (person, venue) = (await PersonAsync(channel, 1), await VenueAsync(channel));
        var poster = new PosterCode(venue, 0, 1, 0);
        var first = await CheckInAsync(channel, person, $"HTTPS://JKM.SC.GOV.CN/P/{poster}");
        Assert.Equal(("allow", "green", venue.ToString(), $"文殊院站{_suffix}", false), (Text(first, "verdict"), Text(first, "colour"), Text(first, "venueId"), Text(first, "venueName"), first.GetProperty("repeated").GetBoolean()));
        Assert.Empty(first.GetProperty("marks").EnumerateArray());
        var again = await CheckInAsync(channel, person, poster.ToGroups());
        Assert.Equal((Text(first, "scanId"), true), (Text(again, "scanId"), again.GetProperty("repeated").GetBoolean()));

        var elsewhere = await channel.ExpectAsync(200, HttpMethod.Post, "/v1/check-ins", new { personId = await PersonAsync(channel, 2), code = poster.ToString(), phoneRegion = "510700000000" });
        Assert.Equal(["far"], Marks(elsewhere));
        Assert.Equal((2, 2), Counted(venue));
    }

    [Fact]
    public async Task What_is_no_check_in_is_told_precisely_and_counted_nowhere()
    {
        var channel = Channel();
        var (person, venue) = (await PersonAsync(channel, 3), await VenueAsync(channel));
        var poster = new PosterCode(venue, 0, 1, 0);
        foreach (var (status, code, body) in new (int, string, object)[]
        {
            (400, "field_missing", new { code = poster.ToString() }),
            (400, "field_missing", new { personId = person }),
            (404, "person_not_found", new { personId = new string('0', 31) + "1", code = poster.ToString() }),
            (404, "person_not_found", new { personId = "nobody", code = poster.ToString() }),
            (400, "poster_unreadable", new { personId = person, code = "hello" }),
            (400, "poster_misread", new { personId = person, code = poster.ToString()[..^1] + (poster.ToString()[^1] == 'Z' ? 'Y' : 'Z') }),
            (409, "poster_forged", new { personId = person, code = new PosterCode(venue, 0, 2, 7).ToString() }),
            (404, "place_unknown", new { personId = person, code = new PosterCode(venue, 9, 1, 7).ToString() }),
            (404, "venue_unknown", new { personId = person, code = new PosterCode(new(12345), 0, 1, 0).ToString() }),
            (400, "region_unknown", new { personId = person, code = poster.ToString(), phoneRegion = "510" }),
            (400, "body_invalid", new { personId = person, code = poster.ToString(), place = 1 }),
        })
        {
            _ = await channel.ExpectAsync(status, HttpMethod.Post, "/v1/check-ins", body, code == "body_invalid" ? null : code);
        }

        Assert.Equal((0, 0), Counted(venue));
    }

    [Fact]
    public async Task Where_a_screen_turns_a_poster_is_unproven_and_a_key_that_was_renewed_or_ended_proves_nothing()
    {
        var channel = Channel();
        var venue = await VenueAsync(channel);
        var screen = await channel.ExpectAsync(200, HttpMethod.Post, $"/v1/venues/{venue}/screen", new { });
        Assert.Equal((1, 30), (screen.GetProperty("number").GetInt32(), screen.GetProperty("stepSeconds").GetInt32()));
        Assert.Equal(Text(screen, "key"), Text(await channel.ExpectAsync(200, HttpMethod.Post, $"/v1/venues/{venue}/screen", new { }), "key"));
        var poster = Text(screen.GetProperty("places")[0], "code");
        Assert.Equal(["unproven"], Marks(await CheckInAsync(channel, await PersonAsync(channel, 4), poster)));
        Assert.Empty(Marks(await CheckInAsync(channel, await PersonAsync(channel, 5), Shown(screen, 0))));
        Assert.Equal(["unproven"], Marks(await CheckInAsync(channel, await PersonAsync(channel, 6), Shown(screen, -3))));

        var renewed = await channel.ExpectAsync(200, HttpMethod.Post, $"/v1/venues/{venue}/screen", new { renew = true });
        Assert.Equal(2, renewed.GetProperty("number").GetInt32());
        Assert.Equal(["unproven"], Marks(await CheckInAsync(channel, await PersonAsync(channel, 7), Shown(screen, 0))));
        Assert.Empty(Marks(await CheckInAsync(channel, await PersonAsync(channel, 8), Shown(renewed, 0))));

        Assert.Equal(204, (await channel.CallAsync(HttpMethod.Delete, $"/v1/venues/{venue}/screen")).Status);
        Assert.Empty(Marks(await CheckInAsync(channel, await PersonAsync(channel, 9), poster)));
        Assert.Equal(3, (await channel.ExpectAsync(200, HttpMethod.Post, $"/v1/venues/{venue}/screen", new { })).GetProperty("number").GetInt32());
    }

    [Fact]
    public async Task Only_who_looks_after_a_venue_has_its_screens_key()
    {
        var venue = await VenueAsync(Channel());
        _ = await Staff(AccessNames.VenueAdministrator, "510100000000").ExpectAsync(200, HttpMethod.Post, $"/v1/venues/{venue}/screen", new { });
        _ = await Staff(AccessNames.VenueAdministrator, "510700000000").ExpectAsync(404, HttpMethod.Post, $"/v1/venues/{venue}/screen", new { }, "venue_unknown");
        _ = await Staff(AccessNames.VenueKeeper, "510100000000").ExpectAsync(404, HttpMethod.Post, $"/v1/venues/{venue}/screen", new { }, "venue_unknown");
    }

    public void Dispose() => _browsers.ForEach(browser => browser.Dispose());

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static string[] Marks(JsonElement answer) => [.. answer.GetProperty("marks").EnumerateArray().Select(mark => mark.GetString()!)];

    // As a screen does, whose clock is the server's.
    private static string Shown(JsonElement screen, int steps)
    {
        var key = Base64Url.DecodeFromChars(Text(screen, "key"));
        Assert.Equal(PosterFault.None, PosterCode.Read(Text(screen.GetProperty("places")[0], "code"), out var code));
        return ScreenCode.Text(code, ScreenCode.ProofOf(key, ScreenCode.StepOf(DateTimeOffset.UtcNow.ToUnixTimeSeconds()) + steps));
    }

    private static async Task<JsonElement> CheckInAsync(Browser channel, string person, string code) =>
        await channel.ExpectAsync(200, HttpMethod.Post, "/v1/check-ins", new { personId = person, code });

    private static async Task<string> PersonAsync(Browser channel, int number) => Text(
        await channel.ExpectAsync(201, HttpMethod.Post, "/v1/persons", new
        {
            document = new { type = "passport", number = string.Create(CultureInfo.InvariantCulture, $"N{61_500_000 + number}") }, name = "王小明", phone = "13700137000", regionCode = Village,
        }),
        "personId");

    private (long Scans, long CheckIns) Counted(VenueId venue)
    {
        var all = api.Get<NodeTally>().ScansByVenue(ShanghaiDay.Of(DateTimeOffset.UtcNow)).FirstOrDefault(row => row.Venue == venue);
        return (all.Scans, all.CheckIns);
    }

    private async Task<VenueId> VenueAsync(Browser owner)
    {
        var made = await owner.ExpectAsync(201, HttpMethod.Post, "/v1/venues", new { name = $"文殊院站{_suffix}", category = "metro_station", regionCode = Village });
        Assert.True(VenueId.TryParse(Text(made, "venueId"), out var venue));
        return venue;
    }

    private Browser Channel()
    {
        var browser = new Browser(api.Address);
        browser.Headers["X-Api-Key"] = api.Credentials.ChannelKey;
        _browsers.Add(browser);
        return browser;
    }

    private Browser Staff(string role, string region)
    {
        var browser = new Browser(api.Address) { Bearer = api.SessionOf(role, region, name: $"screens-{role}-{region}-{_suffix}").Token };
        _browsers.Add(browser);
        return browser;
    }
}
