using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using HealthPass.Api.Access;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>The application window of a portal, over HTTP on the whole program.</summary>
[Collection(OneApi.Name)]
public sealed partial class WindowEndpointTests(RunningApi api)
{
    private const string Province = "510000000000";
    private const string Origin = "https://portal.example.gov.cn";

    private static int _numbers = 61_000_000;

    private readonly int _number = Interlocked.Increment(ref _numbers);
    private readonly string _channel = $"window-{Guid.NewGuid():N}"[..20];

    private string Phone => string.Create(CultureInfo.InvariantCulture, $"135{_number:D8}");

    private string Base => $"/v1/windows/{_channel}";

    [Fact]
    public async Task Somebody_new_applies_in_a_window_without_a_cookie_and_goes_on_to_the_own_page_once()
    {
        await OpenAsync();
        using var frame = new Browser(api.Address);
        var window = await frame.ExpectAsync(200, HttpMethod.Get, Base);
        Assert.Equal([Origin], window.GetProperty("origins").EnumerateArray().Select(origin => origin.GetString()));
        var (ticket, code) = await ApplyAsync(frame);
        Assert.Contains("申领窗口", LastText(), StringComparison.Ordinal);
        var done = await frame.ExpectAsync(200, HttpMethod.Post, $"{Base}/confirmations", new { ticket, code });
        Assert.Equal("王**", Text(done, "maskedName"));
        Assert.Empty(frame.Cookies);
        await frame.ExpectAsync(409, HttpMethod.Post, $"{Base}/confirmations", new { ticket, code }, "entry_code_wrong");

        using var page = new Browser(api.Address);
        page.Headers["X-Requested-With"] = "healthpass";
        var handOver = new { ticket = Text(done, "handOver") };
        var me = await page.ExpectAsync(200, HttpMethod.Post, "/v1/me/sessions/hand-over", handOver);
        Assert.Equal((_channel, "green"), (Text(me, "channel"), Text(me, "colour")));
        _ = await page.ExpectAsync(200, HttpMethod.Post, "/v1/me/codes");
        using var other = new Browser(api.Address);
        await other.ExpectAsync(409, HttpMethod.Post, "/v1/me/sessions/hand-over", handOver, "hand_over_ended");
    }

    [Fact]
    public async Task Somebody_who_was_registered_is_answered_alike_and_the_channel_gets_no_right_over_that_person()
    {
        await OpenAsync();
        using var first = new Browser(api.Address);
        first.Headers["X-Api-Key"] = api.Credentials.ChannelKey;
        var person = await first.ExpectAsync(201, HttpMethod.Post, "/v1/persons", Application());

        using var frame = new Browser(api.Address);
        var (ticket, code) = await ApplyAsync(frame);
        var done = await frame.ExpectAsync(200, HttpMethod.Post, $"{Base}/confirmations", new { ticket, code });
        Assert.Equal(["maskedName", "handOver"], done.EnumerateObject().Select(field => field.Name));
        using var channel = new Browser(api.Address);
        channel.Headers["X-Api-Key"] = await KeyAsync();
        await channel.ExpectAsync(404, HttpMethod.Get, $"/v1/persons/{Text(person, "personId")}", code: "person_not_found");

        using var command = new Browser(api.Address) { Bearer = api.Session(AccessNames.CommandCentre, Province) };
        var numbers = await Fakes.Eventually.ReadAsync(
            async () => (await command.ExpectAsync(200, HttpMethod.Get, $"/v1/channels/{_channel}/days")).GetProperty("days")[29].GetProperty("numbers"),
            today => today.GetProperty("confirmed").GetInt64() == 1);
        Assert.Equal((1L, 0L), (numbers.GetProperty("applications").GetInt64(), numbers.GetProperty("registrations").GetInt64()));
    }

    [Fact]
    public async Task A_ticket_is_good_in_the_window_that_gave_it_alone()
    {
        await OpenAsync();
        using var frame = new Browser(api.Address);
        var (ticket, code) = await ApplyAsync(frame);
        var other = $"other-{Guid.NewGuid():N}"[..20];
        await OpenAsync(other);
        await frame.ExpectAsync(409, HttpMethod.Post, $"/v1/windows/{other}/confirmations", new { ticket, code }, "entry_code_wrong");
        await frame.ExpectAsync(409, HttpMethod.Post, "/v1/me/sessions", new { ticket, code }, "entry_code_wrong");
        await frame.ExpectAsync(409, HttpMethod.Post, "/v1/me/sessions/hand-over", new { ticket }, "hand_over_ended");
        await frame.ExpectAsync(400, HttpMethod.Post, "/v1/me/sessions/hand-over", new { }, "field_missing");
        _ = await frame.ExpectAsync(200, HttpMethod.Post, $"{Base}/confirmations", new { ticket, code });
    }

    [Fact]
    public async Task The_quota_of_the_channel_holds_in_its_window_too()
    {
        await OpenAsync(perDay: 1);
        using var frame = new Browser(api.Address);
        _ = await frame.ExpectAsync(202, HttpMethod.Post, $"{Base}/applications", Application());
        await frame.ExpectAsync(429, HttpMethod.Post, $"{Base}/applications", Application(), "channel_quota_used_up");
    }

    [Fact]
    public async Task A_channel_without_registered_pages_has_no_window()
    {
        using var frame = new Browser(api.Address);
        await frame.ExpectAsync(404, HttpMethod.Get, "/v1/windows/wechat", code: "window_not_found");
        await frame.ExpectAsync(404, HttpMethod.Post, "/v1/windows/wechat/applications", Application(), "window_not_found");
        await frame.ExpectAsync(404, HttpMethod.Post, "/v1/windows/wechat/confirmations", new { ticket = "x", code = "000000" }, "window_not_found");
        using var page = await api.Http.GetAsync(new Uri(api.Address, "/window/wechat"));
        Assert.Equal(404, (int)page.StatusCode);
        Assert.Contains("frame-ancestors 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_window_alone_may_be_embedded_and_by_its_channels_pages_alone()
    {
        await OpenAsync();
        using var page = await api.Http.GetAsync(new Uri(api.Address, $"/window/{_channel}"));
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Equal(200, (int)page.StatusCode);
        Assert.Contains($"frame-ancestors {Origin};", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);

        using var own = await api.Http.GetAsync(new Uri(api.Address, "/me"));
        Assert.Contains("frame-ancestors 'none'", own.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        using var script = await api.Http.GetAsync(new Uri(api.Address, "/embed/window-1.js"));
        Assert.Equal((200, "*"), ((int)script.StatusCode, script.Headers.GetValues("Access-Control-Allow-Origin").Single()));
        using var api2 = await api.Http.GetAsync(new Uri(api.Address, Base));
        Assert.False(api2.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [GeneratedRegex(@"\d{6}")]
    private static partial Regex SixDigits();

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static string CodeOf(string text) => SixDigits().Match(text).Value;

    private object Application() => new
    {
        document = new { type = "passport", number = string.Create(CultureInfo.InvariantCulture, $"W{_number}") },
        name = "王小明",
        phone = Phone,
        regionCode = Samples.Village.Code.ToString(),
    };

    private async Task OpenAsync(string? channel = null, int perDay = 1_000)
    {
        using var administrator = new Browser(api.Address) { Bearer = api.Session(AccessNames.Administrator, Province) };
        _ = await administrator.ExpectAsync(
            200, HttpMethod.Post, $"/v1/channels/{channel ?? _channel}/terms", new { applicationsPerMinute = 1_000, applicationsPerDay = perDay, origins = (string[])[Origin] });
    }

    private async Task<string> KeyAsync()
    {
        using var administrator = new Browser(api.Address) { Bearer = api.Session(AccessNames.Administrator, Province) };
        var made = await administrator.ExpectAsync(201, HttpMethod.Post, "/v1/keys", new { kind = "channel", name = _channel, owner = "portal", ratePerSecond = 1_000 });
        return Text(made, "apiKey");
    }

    private async Task<(string Ticket, string Code)> ApplyAsync(Browser frame)
    {
        var sent = await frame.ExpectAsync(202, HttpMethod.Post, $"{Base}/applications", Application());
        return (Text(sent, "ticket"), CodeOf(LastText()));
    }

    private string LastText() => File.ReadLines(Path.Combine(api.DataDirectory, "texts.jsonl"))
        .Select(line => JsonDocument.Parse(line).RootElement).Last(line => Text(line, "phone") == Phone).GetProperty("text").GetString()!;
}
