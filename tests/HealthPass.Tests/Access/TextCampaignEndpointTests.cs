using System.Globalization;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HealthPass.Api.Access;
using HealthPass.Kernel.Time;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>Texts to arriving phones over HTTP on the whole program: officers, carriers and whoever opens a link.</summary>
[Collection(OneApi.Name)]
public sealed class TextCampaignEndpointTests(RunningApi api) : IDisposable
{
    private static readonly string Province = Samples.Tree.Root.Code.ToString();
    private static readonly string City = Samples.City.Code.ToString();
    private static readonly string Today = ShanghaiDay.Of(DateTimeOffset.UtcNow).ToString("O", CultureInfo.InvariantCulture);
    private static readonly string Tomorrow = ShanghaiDay.Of(DateTimeOffset.UtcNow.AddDays(1)).ToString("O", CultureInfo.InvariantCulture);

    private readonly string _suffix = Guid.NewGuid().ToString("N")[..8];
    private readonly List<Browser> _browsers = [];

    [Fact]
    public async Task What_carriers_send_is_approved_by_two_and_counted_by_links_that_are_good_for_one()
    {
        var (writer, second, auditor) = (Staff("writer", AccessNames.CampaignOfficer), Staff("second", AccessNames.CampaignOfficer), Staff("auditor", AccessNames.Auditor));
        var body = new
        {
            title = $"迎客{_suffix}", content = "请申领健康码 {link} 咨询12345", mode = "carrier_sends", account = (string?)null, from = Today, until = Tomorrow, quota = 5, urgent = false,
        };
        _ = await writer.ExpectAsync(400, HttpMethod.Post, "/v1/texts/campaigns", body with { content = new string('字', 70) + "{link}" }, "text_too_long");
        _ = await writer.ExpectAsync(400, HttpMethod.Post, "/v1/texts/campaigns", body with { content = "没有链接" }, "text_link_wrong");
        _ = await writer.ExpectAsync(400, HttpMethod.Post, "/v1/texts/campaigns", body with { content = "【别的】{link}" }, "text_signature_twice");
        _ = await writer.ExpectAsync(400, HttpMethod.Post, "/v1/texts/campaigns", body with { content = "😀{link}" }, "text_unsendable");
        _ = await writer.ExpectAsync(400, HttpMethod.Post, "/v1/texts/campaigns", body with { content = "找 13800138000 {link}" }, "note_names_somebody");
        _ = await writer.ExpectAsync(400, HttpMethod.Post, "/v1/texts/campaigns", body with { from = "2021-01-01" }, "text_days_outside");
        _ = await writer.ExpectAsync(400, HttpMethod.Post, "/v1/texts/campaigns", body with { quota = 0 }, "field_invalid");
        _ = await writer.ExpectAsync(400, HttpMethod.Post, "/v1/texts/campaigns", body with { account = "mobile" }, "text_account_unknown");
        _ = await writer.ExpectAsync(400, HttpMethod.Post, "/v1/texts/campaigns", body with { mode = "feed", account = "nobody" }, "text_account_unknown");
        _ = await auditor.ExpectAsync(403, HttpMethod.Post, "/v1/texts/campaigns", body, "forbidden");
        var written = await writer.ExpectAsync(201, HttpMethod.Post, "/v1/texts/campaigns", body);
        var path = $"/v1/texts/campaigns/{Text(written, "textId")}";
        Assert.Equal("pending", Text(written, "state"));
        var (carrier, refused) = (await api.KeyAsync(AccessNames.Carrier, rate: 1_000), "text_not_running");
        _ = await CarryAsync(carrier, 409, HttpMethod.Post, $"{path}/links", new { count = 1 }, refused);
        var shown = await second.ExpectAsync(200, HttpMethod.Get, path);
        Assert.StartsWith("【四川天府健康通】请申领健康码 ", Text(shown, "sample"), StringComparison.Ordinal);
        var effect = Text(shown, "effect");
        _ = await writer.ExpectAsync(403, HttpMethod.Post, $"{path}/approval", new { effect }, "text_needs_another");
        _ = await second.ExpectAsync(409, HttpMethod.Post, $"{path}/approval", new { effect = new string('0', 64) }, "effect_changed");
        Assert.Equal("running", Text((await second.ExpectAsync(200, HttpMethod.Post, $"{path}/approval", new { effect })).GetProperty("text"), "state"));
        _ = await second.ExpectAsync(409, HttpMethod.Post, $"{path}/approval", new { effect }, "text_in_wrong_state");

        Assert.Contains(path.Split('/')[^1], (await CarryAsync(carrier, 200, HttpMethod.Get, "/v1/texts/running")).ToString(), StringComparison.Ordinal);
        var links = (await CarryAsync(carrier, 200, HttpMethod.Post, $"{path}/links", new { count = 5 })).GetProperty("links").EnumerateArray().Select(link => link.GetString()!).ToList();
        _ = await CarryAsync(carrier, 409, HttpMethod.Post, $"{path}/links", new { count = 1 }, "text_quota_used_up");
        _ = await CarryAsync(carrier, 409, HttpMethod.Post, $"{path}/arrivals", new { key = 1, phones = new[] { new { phone = new string('0', 32), regionCode = City } } }, refused);
        _ = await CarryAsync(carrier, 400, HttpMethod.Post, $"{path}/counts", new { counts = new[] { Count(City, "2026-01-01T08:30:00+08:00", 1, 1) } }, "field_invalid");
        _ = await CarryAsync(carrier, 400, HttpMethod.Post, $"{path}/counts", new { counts = new[] { Count(City, "2026-01-01T08:00:00+08:00", 1, 2) } }, "field_invalid");
        _ = await CarryAsync(carrier, 400, HttpMethod.Post, $"{path}/counts", new { counts = new[] { Count("519999000000", "2026-01-01T08:00:00+08:00", 1, 1) } }, "region_unknown");
        _ = await CarryAsync(carrier, 204, HttpMethod.Post, $"{path}/counts", new { counts = new[] { Count(City, "2026-01-01T08:00:00+08:00", 5, 3) } });

        // Opened twice, and by somebody who guesses; two people come by it, and it is good for one.
        var token = links[0].Split('/')[^1];
        await OpenAsync(token);
        await OpenAsync(token);
        await OpenAsync("zzzzzzzzzz");
        await ApplyAsync($"1380013{RandomNumberGenerator.GetInt32(10_000):D4}", token);
        await ApplyAsync($"1380013{RandomNumberGenerator.GetInt32(10_000):D4}", token);
        var after = await auditor.ExpectAsync(200, HttpMethod.Get, path);
        Assert.Equal((5, 1, 1), (Number(after, "links"), Number(after, "linksOpened"), Number(after, "applied")));
        Assert.Equal((5, 3, 2), (Number(after.GetProperty("total"), "submitted"), Number(after.GetProperty("total"), "delivered"), Number(after.GetProperty("total"), "unknown")));

        _ = await writer.ExpectAsync(400, HttpMethod.Post, $"{path}/stop", new { text = "见 13800138000" }, "note_names_somebody");
        Assert.Equal("stopped", Text((await writer.ExpectAsync(200, HttpMethod.Post, $"{path}/stop", new { text = "停" })).GetProperty("text"), "state"));
        Assert.DoesNotContain(path.Split('/')[^1], (await CarryAsync(carrier, 200, HttpMethod.Get, "/v1/texts/running")).ToString(), StringComparison.Ordinal);
        _ = await CarryAsync(carrier, 409, HttpMethod.Post, $"{path}/links", new { count = 1 }, refused);
        Assert.Contains(_suffix, (await auditor.ExpectAsync(200, HttpMethod.Get, "/v1/texts/campaigns")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Phones_are_told_of_by_pseudonym_and_who_registers_since_is_known()
    {
        var officer = Staff("officer", AccessNames.CampaignOfficer);
        _ = await Staff("city", AccessNames.CampaignOfficer, City).ExpectAsync(403, HttpMethod.Post, "/v1/texts/phone-keys", code: "out_of_region");
        var drawn = await officer.ExpectAsync(201, HttpMethod.Post, "/v1/texts/phone-keys");
        var (number, key) = (Number(drawn, "number"), Convert.FromBase64String(Text(drawn, "key")));
        var carrier = await api.KeyAsync(AccessNames.Carrier, rate: 1_000);
        Assert.Equal(number, Number(await CarryAsync(carrier, 200, HttpMethod.Get, "/v1/texts/running"), "key"));
        _ = await CarryAsync(carrier, 400, HttpMethod.Get, "/v1/texts/known-phones?after=x", code: "field_invalid");
        var phone = $"1390013{RandomNumberGenerator.GetInt32(10_000):D4}";
        await ApplyAsync(phone, null);
        var known = await CarryAsync(carrier, 200, HttpMethod.Get, "/v1/texts/known-phones");
        Assert.Contains(
            Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(phone)))[..32], known.GetProperty("phones").EnumerateArray().Select(one => one.GetString()));

        // The next one is for the days behind those of this one; the one after that is nobody's yet.
        Assert.Equal(number + 1, Number(await officer.ExpectAsync(201, HttpMethod.Post, "/v1/texts/phone-keys"), "number"));
        _ = await officer.ExpectAsync(409, HttpMethod.Post, "/v1/texts/phone-keys", code: "phone_key_drawn");
        Assert.Equal(number, Number((await officer.ExpectAsync(200, HttpMethod.Get, "/v1/texts/campaigns")).GetProperty("key"), "number"));
    }

    public void Dispose() => _browsers.ForEach(browser => browser.Dispose());

    private static object Count(string regionCode, string hour, int submitted, int delivered) => new { regionCode, hour, submitted, delivered, failed = 0 };

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;

    private static long Number(JsonElement of, string name) => of.GetProperty(name).GetInt64();

    private Browser Staff(string name, string role, string? region = null)
    {
        var browser = new Browser(api.Address) { Bearer = api.SessionOf(role, region ?? Province, name: $"{name}-{_suffix}").Token };
        _browsers.Add(browser);
        return browser;
    }

    private async Task OpenAsync(string link)
    {
        using var answer = await api.Http.PostAsJsonAsync(new Uri(api.Address, "/v1/texts/openings"), new { link }, TestContext.Current.CancellationToken);
        Assert.Equal(204, (int)answer.StatusCode);
    }

    private async Task ApplyAsync(string phone, string? link)
    {
        var number = $"E{RandomNumberGenerator.GetInt32(100_000_000):D8}";
        _ = await CarryAsync(
            api.Credentials.ChannelKey, 201, HttpMethod.Post, "/v1/persons", new { document = new { type = "passport", number }, name = "王小明", phone, regionCode = Samples.Village.Code.ToString(), link });
    }

    private async Task<JsonElement> CarryAsync(string key, int status, HttpMethod method, string path, object? body = null, string? code = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(api.Address, path));
        request.Headers.Add(AccessNames.ApiKeyHeader, key);
        request.Content = body is null ? null : JsonContent.Create(body);
        using var answer = await api.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True((int)answer.StatusCode == status, $"{method} {path}: {(int)answer.StatusCode} {text}");
        var json = text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
        if (code is not null)
        {
            Assert.Equal(code, Text(json, "code"));
        }

        return json;
    }
}
