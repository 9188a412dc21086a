using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using HealthPass.Api.Access;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>Corrections over HTTP on the whole program: a resident, a channel, an agent and officials.</summary>
[Collection(OneApi.Name)]
public sealed partial class CorrectionEndpointTests(RunningApi api) : IDisposable
{
    private const string Chengdu = "510100000000";
    private const string County = "510104000000";

    private readonly string _suffix = Guid.NewGuid().ToString("N")[..8];
    private readonly string _phone = NewPhone();
    private readonly List<Browser> _browsers = [];

    [Fact]
    public async Task A_resident_puts_home_and_phone_right_and_takes_a_copy()
    {
        var page = await ResidentAsync();
        _ = await page.ExpectAsync(400, HttpMethod.Post, "/v1/me/corrections", new { regionCode = "110000000000" }, "region_unknown");
        _ = await page.ExpectAsync(400, HttpMethod.Post, "/v1/me/corrections", new { }, "field_missing");
        var me = await page.ExpectAsync(200, HttpMethod.Post, "/v1/me/corrections", new { regionCode = Samples.FarVillage.Code.ToString() });
        Assert.Equal((Samples.FarVillage.Code.ToString(), "corrected", 1), (Text(me, "regionCode"), Text(me.GetProperty("events")[0], "kind"), me.GetProperty("sessions").GetInt32()));

        var phone = NewPhone();
        _ = await page.ExpectAsync(400, HttpMethod.Post, "/v1/me/corrections/phone", new { phone = "12345" }, "phone_invalid");
        var sent = await page.ExpectAsync(202, HttpMethod.Post, "/v1/me/corrections/phone", new { phone });
        var (ticket, code) = (Text(sent, "ticket"), CodeTo(phone));
        var other = await ResidentAsync(NewPhone());
        _ = await other.ExpectAsync(409, HttpMethod.Post, "/v1/me/corrections/phone/confirmation", new { ticket, code }, "entry_code_wrong");
        _ = await page.ExpectAsync(409, HttpMethod.Post, "/v1/me/corrections/phone/confirmation", new { ticket, code = Wrong(code) }, "entry_code_wrong");
        me = await page.ExpectAsync(200, HttpMethod.Post, "/v1/me/corrections/phone/confirmation", new { ticket, code });
        Assert.Equal($"{phone[..3]}*****{phone[^3..]}", Text(me, "maskedPhone"));
        _ = await page.ExpectAsync(409, HttpMethod.Post, "/v1/me/corrections/phone/confirmation", new { ticket, code }, "entry_code_wrong");
        Assert.Contains("已改用其他手机号", LastText(_phone), StringComparison.Ordinal);

        var copy = await page.ExpectAsync(200, HttpMethod.Get, "/v1/me/data");
        Assert.Equal(("王小明", phone), (Text(copy, "name"), Text(copy, "phone")));
        Assert.Equal(
            [_phone, null],
            copy.GetProperty("corrections").EnumerateArray().Select(made => made.GetProperty("before").TryGetProperty("phone", out var before) ? before.GetString() : null));
        Assert.Equal(0, (await page.ExpectAsync(200, HttpMethod.Get, "/v1/me/corrections")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_resident_reads_further_documents_masked_in_the_copy()
    {
        var page = await ResidentAsync();
        var personId = Text(await page.ExpectAsync(200, HttpMethod.Get, "/v1/me"), "personId");
        var document = new { type = "taiwan_permit", number = FormattableString.Invariant($"{Random.Shared.Next(100_000_000):D8}") };
        var (first, second) = (Official("first", County), Official("second", County));
        var asked = await first.ExpectAsync(201, HttpMethod.Post, "/v1/document-links", new { way = "link", personId, document, paper = "original", note = "当面核对两证" });
        _ = await second.ExpectAsync(200, HttpMethod.Post, $"/v1/document-links/{Text(asked, "linkId")}/approval", new { document });
        var copied = Assert.Single((await page.ExpectAsync(200, HttpMethod.Get, "/v1/me/data")).GetProperty("documents").EnumerateArray());
        Assert.Equal(("taiwan_permit", $"{document.number[..2]}****{document.number[^2..]}"), (Text(copied, "type"), Text(copied, "maskedDocument")));
        Assert.False(copied.TryGetProperty("endedAt", out _));
    }

    [Fact]
    public async Task A_name_is_asked_for_by_the_resident_and_put_right_by_two_officials()
    {
        var page = await ResidentAsync();
        _ = await page.ExpectAsync(400, HttpMethod.Post, "/v1/me/corrections/name", new { name = "\u3164" }, "name_invalid");
        _ = await page.ExpectAsync(409, HttpMethod.Post, "/v1/me/corrections/name", new { name = "王小明" }, "nothing_to_correct");
        var opened = await page.ExpectAsync(201, HttpMethod.Post, "/v1/me/corrections/name", new { name = "王晓明" });
        Assert.Equal(("received", "name"), (Text(opened, "state"), opened.GetProperty("fields")[0].GetString()));
        _ = await page.ExpectAsync(409, HttpMethod.Post, "/v1/me/corrections/name", new { name = "王小民" }, "correction_open");
        var id = Text(opened, "correctionId");

        var county = Samples.County.Code.ToString();
        var (first, second) = (Official("first", county), Official("second", county));
        _ = await first.ExpectAsync(200, HttpMethod.Post, $"/v1/corrections/{id}/acceptance");
        var file = await first.ExpectAsync(200, HttpMethod.Get, $"/v1/corrections/{id}");
        var change = Assert.Single(file.GetProperty("changes").EnumerateArray());
        Assert.Equal(("name", "王**", "王**"), (Text(change, "field"), Text(change, "before"), Text(change, "after")));
        Assert.DoesNotContain("晓", file.ToString(), StringComparison.Ordinal);
        _ = await first.ExpectAsync(409, HttpMethod.Post, $"/v1/corrections/{id}/correcting", code: "correction_takes_another_way");
        _ = await first.ExpectAsync(409, HttpMethod.Post, $"/v1/corrections/{id}/request", new { name = "王小明" }, "correction_name_differs");
        _ = await first.ExpectAsync(200, HttpMethod.Post, $"/v1/corrections/{id}/request", new { name = "王晓明" });
        _ = await first.ExpectAsync(403, HttpMethod.Post, $"/v1/corrections/{id}/request/approval", new { name = "王晓明" }, "correction_needs_another");
        _ = await second.ExpectAsync(200, HttpMethod.Post, $"/v1/corrections/{id}/request/approval", new { name = "王晓明" });
        Assert.Equal("done", Text((await page.ExpectAsync(200, HttpMethod.Get, "/v1/me/corrections")).GetProperty("items")[0], "state"));
        Assert.Equal("王晓明", Text(await page.ExpectAsync(200, HttpMethod.Get, "/v1/me/data"), "name"));
    }

    [Fact]
    public async Task A_channel_is_told_what_differs_and_brings_a_correction_that_is_declined()
    {
        var channel = Caller();
        channel.Headers["X-Api-Key"] = api.Credentials.ChannelKey;
        var number = NewNumber();
        var applied = await channel.ExpectAsync(201, HttpMethod.Post, "/v1/persons", Application(number, _phone, County));
        Assert.False(applied.TryGetProperty("differs", out _));
        Assert.False((await channel.ExpectAsync(200, HttpMethod.Post, "/v1/persons", Application(number, _phone, County))).TryGetProperty("differs", out _));
        var phone = NewPhone();
        var again = await channel.ExpectAsync(200, HttpMethod.Post, "/v1/persons", Application(number, phone, Samples.FarVillage.Code.ToString()));
        Assert.Equal(["phone", "region"], again.GetProperty("differs").EnumerateArray().Select(field => field.GetString()));
        var path = $"/v1/persons/{Text(applied, "personId")}/corrections";
        _ = await channel.ExpectAsync(400, HttpMethod.Post, path, new { }, "field_missing");
        _ = await channel.ExpectAsync(404, HttpMethod.Post, $"/v1/persons/{new string('0', 32)}/corrections", new { phone }, "person_not_found");
        var id = Text(await channel.ExpectAsync(201, HttpMethod.Post, path, new { phone, regionCode = Samples.FarVillage.Code.ToString() }), "correctionId");
        var official = Official("first", County);
        _ = await official.ExpectAsync(200, HttpMethod.Post, $"/v1/corrections/{id}/acceptance");
        _ = await official.ExpectAsync(200, HttpMethod.Post, $"/v1/corrections/{id}/declining", new { text = "请本人到场" });
        var item = (await channel.ExpectAsync(200, HttpMethod.Get, path)).GetProperty("items")[0];
        Assert.Equal(("declined", "请本人到场"), (Text(item, "state"), Text(item, "answer")));
    }

    [Fact]
    public async Task An_agent_takes_down_a_lost_phone_after_a_lookup_and_one_official_puts_it_right()
    {
        var channel = Caller();
        channel.Headers["X-Api-Key"] = api.Credentials.ChannelKey;
        var personId = Text(await channel.ExpectAsync(201, HttpMethod.Post, "/v1/persons", Application(NewNumber(), _phone, County)), "personId");
        var agent = Staff(AccessNames.HotlineAgent, "agent", Chengdu);
        var phone = NewPhone();
        var request = new { personId, callId = "call-9", phone };
        _ = await agent.ExpectAsync(403, HttpMethod.Post, "/v1/hotline/corrections", request, "lookup_needed");
        _ = await agent.ExpectAsync(200, HttpMethod.Post, "/v1/hotline/lookups", new { personId, purpose = "own_code", callId = "call-9" });
        var receipt = await agent.ExpectAsync(201, HttpMethod.Post, "/v1/hotline/corrections", request);
        Assert.Equal(County, Text(receipt, "regionCode"));
        var official = Official("first", Chengdu);
        var path = $"/v1/corrections/{Text(receipt, "correctionId")}";
        _ = await Official("far", Samples.FarVillage.Code.ToString()).ExpectAsync(404, HttpMethod.Get, path, code: "correction_unknown");
        _ = await official.ExpectAsync(200, HttpMethod.Post, $"{path}/acceptance");
        _ = await official.ExpectAsync(200, HttpMethod.Post, $"{path}/correcting");
        Assert.Equal($"{phone[..3]}*****{phone[^3..]}", Text(await channel.ExpectAsync(200, HttpMethod.Get, $"/v1/persons/{personId}"), "maskedPhone"));
    }

    [Fact]
    public async Task An_agent_reads_that_somebody_was_put_right_and_not_that_a_colour_has_changed()
    {
        var page = await ResidentAsync();
        var personId = Text(await page.ExpectAsync(200, HttpMethod.Post, "/v1/me/corrections", new { regionCode = Samples.FarVillage.Code.ToString() }), "personId");
        var agent = Staff(AccessNames.HotlineAgent, "reader", "510000000000");
        var found = await agent.ExpectAsync(200, HttpMethod.Post, "/v1/hotline/lookups", new { personId, purpose = "own_code", callId = "call-9" });
        var happened = found.GetProperty("results")[0].GetProperty("events")[0];
        Assert.Equal(("corrected", "更正资料（绿码）", "Particulars put right (green)"), (Text(happened, "kind"), Text(happened, "text"), Text(happened, "textEn")));
    }

    public void Dispose() => _browsers.ForEach(browser => browser.Dispose());

    [GeneratedRegex(@"\d{6}")]
    private static partial Regex SixDigits();

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static string Wrong(string code) => (code[0] == '0' ? '1' : '0') + code[1..];

    private static string NewNumber() => string.Create(CultureInfo.InvariantCulture, $"E{RandomNumberGenerator.GetInt32(10_000_000, 99_999_999)}");

    private static string NewPhone() => string.Create(CultureInfo.InvariantCulture, $"139{RandomNumberGenerator.GetInt32(10_000_000, 99_999_999)}");

    private static object Application(string number, string phone, string regionCode) =>
        new { document = new { type = "passport", number }, name = "王小明", phone, regionCode };

    private Browser Official(string name, string region) => Staff(AccessNames.EpidemicControl, name, region);

    private Browser Staff(string role, string name, string region)
    {
        var browser = Caller();
        browser.Bearer = api.SessionOf(role, region, name: $"{name}-{_suffix}").Token;
        return browser;
    }

    private Browser Caller()
    {
        var browser = new Browser(api.Address);
        _browsers.Add(browser);
        return browser;
    }

    private async Task<Browser> ResidentAsync(string? phone = null)
    {
        var page = Caller();
        page.Headers["X-Requested-With"] = "healthpass";
        var sent = await page.ExpectAsync(202, HttpMethod.Post, "/v1/me/applications", Application(NewNumber(), phone ?? _phone, Samples.Village.Code.ToString()));
        _ = await page.ExpectAsync(201, HttpMethod.Post, "/v1/me/sessions", new { ticket = Text(sent, "ticket"), code = CodeTo(phone ?? _phone) });
        return page;
    }

    private string CodeTo(string phone) => SixDigits().Match(LastText(phone)).Value;

    private string LastText(string phone) => File.ReadLines(Path.Combine(api.DataDirectory, "texts.jsonl"))
        .Select(line => JsonDocument.Parse(line).RootElement).Last(line => Text(line, "phone") == phone).GetProperty("text").GetString()!;
}
