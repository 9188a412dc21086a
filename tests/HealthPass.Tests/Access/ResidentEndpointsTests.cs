using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>The residents' own page, over HTTP on the whole program.</summary>
[Collection(OneApi.Name)]
public sealed partial class ResidentEndpointsTests(RunningApi api)
{
    private const string Applications = "/v1/me/applications";
    private const string Sessions = "/v1/me/sessions";
    private const string Me = "/v1/me";

    private static int _numbers = 41_000_000;

    private readonly int _number = Interlocked.Increment(ref _numbers);

    private string Phone => string.Create(CultureInfo.InvariantCulture, $"137{_number:D8}");

    [Fact]
    public async Task Somebody_who_was_never_here_applies_shows_and_signs_out()
    {
        using var browser = Page();
        var (ticket, code) = await ApplyAsync(browser);
        var me = await browser.ExpectAsync(201, HttpMethod.Post, Sessions, new { ticket, code = $" {code}\u200B" });
        Assert.Equal(("green", "王**", 1, "own-page"), (Text(me, "colour"), Text(me, "maskedName"), me.GetProperty("sessions").GetInt32(), Text(me, "channel")));
        Assert.Equal("applied", Text(me.GetProperty("events")[0], "kind"));
        Assert.Contains("httponly", browser.Attributes["healthpass_me"], StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", browser.Attributes["healthpass_me"], StringComparison.OrdinalIgnoreCase);

        Assert.Equal(me.GetRawText(), (await browser.ExpectAsync(200, HttpMethod.Get, Me)).GetRawText());
        var shown = await browser.ExpectAsync(200, HttpMethod.Post, "/v1/me/codes");
        Assert.Equal(85, Text(shown, "code").Length);
        var scan = await ScanAsync(Text(shown, "code"));
        Assert.Equal(("allow", "green", "王**"), (Text(scan, "verdict"), Text(scan, "colour"), Text(scan, "maskedName")));

        await browser.ExpectAsync(409, HttpMethod.Post, Sessions, new { ticket, code }, "entry_code_wrong");
        await browser.ExpectAsync(204, HttpMethod.Delete, "/v1/me/sessions/current");
        Assert.Empty(browser.Cookies);
        await browser.ExpectAsync(401, HttpMethod.Get, Me);
    }

    [Fact]
    public async Task Whoever_is_registered_enters_by_the_phone_and_nobody_else_does()
    {
        using var browser = Page();
        var (ticket, code) = await ApplyAsync(browser);
        _ = await browser.ExpectAsync(201, HttpMethod.Post, Sessions, new { ticket, code });

        // Another phone, and another name: the answer is the same, and no text has a code in it.
        using var stranger = Page();
        var other = Phone[..3] + "9" + Phone[4..];
        var answer = await stranger.ExpectAsync(202, HttpMethod.Post, Applications, Application(phone: other));
        Assert.Equal(["ticket", "maskedPhone", "expiresAt"], answer.EnumerateObject().Select(field => field.Name));
        Assert.DoesNotMatch(SixDigits(), LastText(other));
        Assert.Contains("其他手机号", LastText(other), StringComparison.Ordinal);
        await stranger.ExpectAsync(409, HttpMethod.Post, Sessions, new { ticket = Text(answer, "ticket"), code }, "entry_code_wrong");
        var third = Phone[..3] + "8" + Phone[4..];
        _ = await stranger.ExpectAsync(202, HttpMethod.Post, Applications, Application(name: "李四", phone: third));
        Assert.Contains("其他姓名", LastText(third), StringComparison.Ordinal);

        // A phone gets one text a minute.
        var wait = await browser.ExpectAsync(429, HttpMethod.Post, Applications, Application(), "too_many_texts");
        Assert.Equal("too_many_texts", Text(wait, "code"));
    }

    [Fact]
    public async Task A_ticket_or_cookie_that_was_altered_lets_nobody_in()
    {
        using var browser = Page();
        var (ticket, code) = await ApplyAsync(browser);
        foreach (var (wrongTicket, wrongCode) in new[] { (Altered(ticket), code), ("", code), (ticket, Wrong(code)), ("nonsense", "nonsense") })
        {
            var (status, body) = await browser.CallAsync(HttpMethod.Post, Sessions, new { ticket = wrongTicket, code = wrongCode });
            Assert.True(status is 409 or 400, $"{status} {body}");
        }

        _ = await browser.ExpectAsync(201, HttpMethod.Post, Sessions, new { ticket, code });
        var cookie = browser.Cookies["healthpass_me"];
        browser.Cookies["healthpass_me"] = Altered(cookie);
        await browser.ExpectAsync(401, HttpMethod.Get, Me, code: "session_invalid");
        browser.Cookies["healthpass_me"] = cookie;

        // Another site's page cannot make a browser change anything here.
        _ = browser.Headers.Remove("X-Requested-With");
        await browser.ExpectAsync(401, HttpMethod.Delete, Sessions);
        browser.Headers["X-Requested-With"] = "healthpass";
        browser.Headers["Sec-Fetch-Site"] = "cross-site";
        await browser.ExpectAsync(401, HttpMethod.Get, Me);
        _ = browser.Headers.Remove("Sec-Fetch-Site");

        // It opens no other door than the residents' own.
        await browser.ExpectAsync(401, HttpMethod.Get, "/v1/cases");
        await browser.ExpectAsync(204, HttpMethod.Delete, Sessions);
        browser.Cookies["healthpass_me"] = cookie;
        await browser.ExpectAsync(401, HttpMethod.Get, Me, code: "session_invalid");
    }

    [Theory]
    [InlineData("document", """{"type":"resident_id","number":"510104199001010001"}""", "document_check_digit_wrong")]
    [InlineData("name", "\"\\u3164\"", "name_invalid")]
    [InlineData("phone", "\"12345\"", "phone_invalid")]
    [InlineData("regionCode", "\"110000000000\"", "region_unknown")]
    [InlineData("document", "null", "field_missing")]
    public async Task What_is_wrong_with_an_application_is_told_field_by_field(string field, string value, string code)
    {
        var application = JsonSerializer.SerializeToNode(Application(), JsonSerializerOptions.Web)!.AsObject();
        application[field] = System.Text.Json.Nodes.JsonNode.Parse(value);
        using var browser = Page();
        await browser.ExpectAsync(400, HttpMethod.Post, Applications, application, code);
    }

    [Fact]
    public async Task Anybody_may_read_the_names_of_places()
    {
        using var browser = Page();
        var province = await browser.ExpectAsync(200, HttpMethod.Get, "/v1/places/510000000000");
        Assert.Equal(21, province.GetProperty("children").GetArrayLength());
        await browser.ExpectAsync(404, HttpMethod.Get, "/v1/places/110000000000", code: "region_unknown");
    }

    [GeneratedRegex(@"\d{6}")]
    private static partial Regex SixDigits();

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static string Altered(string sealedText) => (sealedText[0] == 'A' ? 'B' : 'A') + sealedText[1..];

    private static string Wrong(string code) => (code[0] == '0' ? '1' : '0') + code[1..];

    private Browser Page()
    {
        var browser = new Browser(api.Address);
        browser.Headers["X-Requested-With"] = "healthpass";
        return browser;
    }

    private object Application(string name = "王小明", string? phone = null) => new
    {
        document = new { type = "passport", number = string.Create(CultureInfo.InvariantCulture, $"R{_number}") },
        name,
        phone = phone ?? Phone,
        regionCode = Samples.Village.Code.ToString(),
    };

    private async Task<(string Ticket, string Code)> ApplyAsync(Browser browser)
    {
        var sent = await browser.ExpectAsync(202, HttpMethod.Post, Applications, Application());
        Assert.Equal($"{Phone[..3]}*****{Phone[^3..]}", Text(sent, "maskedPhone"));
        return (Text(sent, "ticket"), SixDigits().Match(LastText(Phone)).Value);
    }

    private string LastText(string phone) => File.ReadLines(Path.Combine(api.DataDirectory, "texts.jsonl"))
        .Select(line => JsonDocument.Parse(line).RootElement).Last(line => Text(line, "phone") == phone).GetProperty("text").GetString()!;

    private async Task<JsonElement> ScanAsync(string code)
    {
        using var channel = new Browser(api.Address);
        channel.Headers["X-Api-Key"] = api.Credentials.ChannelKey;
        var venue = await channel.ExpectAsync(201, HttpMethod.Post, "/v1/venues", new { name = "mall", category = "mall", regionCode = Samples.Village.Code.ToString() });
        channel.Headers["X-Api-Key"] = api.Credentials.GateKey;
        return await channel.ExpectAsync(200, HttpMethod.Post, "/v1/scans", new { venueId = Text(venue, "venueId"), code, direction = "in" });
    }
}
