using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using HealthPass.Api.Access;
using HealthPass.Grains.Families;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.People.Names;
using HealthPass.Grains.Residents;
using HealthPass.Grains.Seals;
using HealthPass.Kernel.People;
using HealthPass.Verification.Records;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>Withdrawals, own scans and the copy, over HTTP on the whole program.</summary>
[Collection(OneApi.Name)]
public sealed partial class LeavingEndpointTests : IDisposable
{
    private const string County = "510104000000";

    private static int _numbers = 73_000_000;

    private readonly RunningApi _api;
    private readonly int _number = Interlocked.Increment(ref _numbers);
    private readonly List<Browser> _browsers = [];

    public LeavingEndpointTests(RunningApi api)
    {
        _api = api;
        api.Get<SealEra>().Close();
    }

    private string Phone => PhoneOf(_number);

    [Fact]
    public async Task A_resident_is_told_what_goes_and_what_stays_and_withdraws_by_a_code()
    {
        var (page, id) = await EnterAsync(_number);
        var terms = await page.ExpectAsync(200, HttpMethod.Get, "/v1/me/withdrawal");
        Assert.Contains("family", terms.GetProperty("goes").EnumerateArray().Select(what => what.GetString()));
        Assert.Equal(["facts", "scans", "lookups", "audit"], terms.GetProperty("stays").EnumerateArray().Select(term => Text(term, "what")));
        var sent = await page.ExpectAsync(202, HttpMethod.Post, "/v1/me/withdrawal/code");
        _ = await page.ExpectAsync(429, HttpMethod.Post, "/v1/me/withdrawal/code", code: "too_many_texts");
        var (ticket, code) = (Text(sent, "ticket"), SixDigits().Match(LastText(Phone)).Value);
        Assert.Contains("注销", LastText(Phone), StringComparison.Ordinal);
        _ = await page.ExpectAsync(400, HttpMethod.Post, "/v1/me/withdrawal", new { code }, "field_missing");
        _ = await page.ExpectAsync(409, HttpMethod.Post, "/v1/me/withdrawal", new { ticket, code = Wrong(code) }, "entry_code_wrong");
        var (other, _) = await EnterAsync(Interlocked.Increment(ref _numbers));
        _ = await other.ExpectAsync(409, HttpMethod.Post, "/v1/me/withdrawal", new { ticket, code }, "entry_code_wrong");
        _ = await page.ExpectAsync(204, HttpMethod.Post, "/v1/me/withdrawal", new { ticket, code });
        _ = await page.ExpectAsync(401, HttpMethod.Get, "/v1/me");
        Assert.Contains("已注销", LastText(Phone), StringComparison.Ordinal);

        // Whoever applies anew is somebody new with the same id, and a code for the one before is good for nothing.
        var (back, again) = await EnterAsync(_number);
        Assert.Equal(id, again);
        _ = await back.ExpectAsync(409, HttpMethod.Post, "/v1/me/withdrawal", new { ticket, code }, "entry_code_wrong");
        Assert.Equal("applied", Text(Assert.Single((await back.ExpectAsync(200, HttpMethod.Get, "/v1/me")).GetProperty("events").EnumerateArray()), "kind"));
    }

    [Fact]
    public async Task A_channel_ends_the_registration_of_its_own_people_alone()
    {
        var channel = Caller();
        channel.Headers["X-Api-Key"] = _api.Credentials.ChannelKey;
        var id = Text(await channel.ExpectAsync(201, HttpMethod.Post, "/v1/persons", Application(_number)), "personId");
        var path = $"/v1/persons/{id}/withdrawal";
        var (_, strange) = await EnterAsync(Interlocked.Increment(ref _numbers));
        _ = await channel.ExpectAsync(404, HttpMethod.Post, $"/v1/persons/{strange}/withdrawal/code", code: "person_not_found");
        _ = await channel.ExpectAsync(404, HttpMethod.Post, "/v1/persons/nobody/withdrawal/code", code: "person_not_found");
        var ticket = Text(await channel.ExpectAsync(202, HttpMethod.Post, $"{path}/code"), "ticket");
        var code = SixDigits().Match(LastText(Phone)).Value;
        _ = await channel.ExpectAsync(204, HttpMethod.Post, path, new { ticket, code });
        _ = await channel.ExpectAsync(404, HttpMethod.Get, $"/v1/persons/{id}", code: "person_not_found");
        _ = await channel.ExpectAsync(404, HttpMethod.Post, $"/v1/persons/{id}/codes", code: "person_not_found");
        _ = await channel.ExpectAsync(404, HttpMethod.Post, path, new { ticket, code }, "person_not_found");
        Assert.Equal(id, Text(await channel.ExpectAsync(201, HttpMethod.Post, "/v1/persons", Application(_number)), "personId"));
    }

    [Fact]
    public async Task Two_officials_end_the_registration_of_somebody_who_has_no_phone()
    {
        var (page, _) = await EnterAsync(_number, Samples.County.Code.ToString());
        var (first, second) = (Official("first"), Official("second"));
        var document = new { type = "passport", number = PassportOf(_number) };
        _ = await first.ExpectAsync(400, HttpMethod.Post, "/v1/withdrawals", new { document, name = "\u3164" }, "name_invalid");
        _ = await first.ExpectAsync(404, HttpMethod.Post, "/v1/withdrawals", new { document, name = "王小红" }, "person_not_found");
        _ = await first.ExpectAsync(404, HttpMethod.Post, "/v1/withdrawals", new { document = new { type = "passport", number = "F99999998" }, name = "王小明" }, "person_not_found");
        var taken = await first.ExpectAsync(201, HttpMethod.Post, "/v1/withdrawals", new { document, name = "王小明" });
        Assert.Equal(("leaving_requested", "paper"), (Text(taken, "state"), Text(taken, "way")));
        var path = $"/v1/withdrawals/{Text(taken, "withdrawalId")}";
        Assert.Contains(
            (await second.ExpectAsync(200, HttpMethod.Get, "/v1/cases")).GetProperty("cases").EnumerateArray(),
            one => Text(one, "caseId") == Text(taken, "withdrawalId") && Text(one, "kind") == "leaving");
        var file = await second.ExpectAsync(200, HttpMethod.Get, path);
        Assert.Equal("王**", Text(file.GetProperty("person"), "maskedName"));
        _ = await Staff("far", Samples.FarVillage.Parent!.Parent!.Code.ToString()).ExpectAsync(404, HttpMethod.Get, path, code: "withdrawal_unknown");
        _ = await first.ExpectAsync(403, HttpMethod.Post, $"{path}/approval", new { name = "王小明" }, "withdrawal_needs_another");
        _ = await second.ExpectAsync(409, HttpMethod.Post, $"{path}/approval", new { name = "王小红" }, "withdrawal_name_differs");
        _ = await second.ExpectAsync(400, HttpMethod.Post, $"{path}/rejection", new { text = "致电13800138000" }, "note_names_somebody");
        Assert.Equal("left", Text(await second.ExpectAsync(200, HttpMethod.Post, $"{path}/approval", new { name = "王小明" }), "state"));
        _ = await second.ExpectAsync(409, HttpMethod.Post, $"{path}/rejection", new { text = "太晚" }, "withdrawal_in_wrong_state");
        _ = await page.ExpectAsync(401, HttpMethod.Get, "/v1/me");
    }

    [Fact]
    public async Task A_resident_reads_the_own_scans_and_takes_a_copy_with_scans_family_and_devices()
    {
        var (page, id) = await EnterAsync(_number);
        Assert.Empty((await page.ExpectAsync(200, HttpMethod.Get, "/v1/me/scans")).GetProperty("items").EnumerateArray());
        var venue = Text(await Staff("venue_admin", "venue", County).ExpectAsync(201, HttpMethod.Post, "/v1/venues", new { name = "天府市场", category = "mall", regionCode = County }), "venueId");
        _ = await Staff("venue_admin", "venue", County).ExpectAsync(201, HttpMethod.Post, $"/v1/venues/{venue}/places", new { kind = "entrance", name = "北门", nameEn = "North gate" });
        var gate = Caller();
        gate.Headers["X-Api-Key"] = _api.Credentials.GateKey;
        _ = await gate.ExpectAsync(200, HttpMethod.Post, "/v1/scans", new { venueId = venue, document = new { type = "passport", number = PassportOf(_number) }, direction = "in", place = 1 });
        var (other, otherId) = await EnterAsync(Interlocked.Increment(ref _numbers));
        Assert.Equal(FamilyFault.None, await _api.Get<FamilyTies>().TieAsync(id, otherId, FamilyRelation.Spouse, null, Guid.NewGuid()));
        _ = await Fakes.Eventually.ReadAsync(() => _api.Get<IPersonScans>().ReadAsync(id, DateTimeOffset.UtcNow.AddDays(-1), 10, CancellationToken.None), scans => scans.Count == 1);

        var scan = Assert.Single((await page.ExpectAsync(200, HttpMethod.Get, "/v1/me/scans")).GetProperty("items").EnumerateArray());
        Assert.Equal(("北门", "North gate"), (Text(scan, "place"), Text(scan, "placeEn")));
        Assert.Equal(("天府市场", "allow", "green", "in"), (Text(scan, "venue"), Text(scan, "verdict"), Text(scan, "colour"), Text(scan, "direction")));
        Assert.Empty((await other.ExpectAsync(200, HttpMethod.Get, "/v1/me/scans")).GetProperty("items").EnumerateArray());
        var copy = await page.ExpectAsync(200, HttpMethod.Get, "/v1/me/data");
        var copied = Assert.Single(copy.GetProperty("scans").EnumerateArray());
        Assert.Equal(("天府市场", "北门"), (Text(copied, "venue"), Text(copied, "place")));
        Assert.Equal("王**", Text(Assert.Single(copy.GetProperty("family").GetProperty("members").EnumerateArray()), "maskedName"));
        _ = Assert.Single(copy.GetProperty("devices").EnumerateArray());
    }

    public void Dispose() => _browsers.ForEach(browser => browser.Dispose());

    [GeneratedRegex(@"\d{6}")]
    private static partial Regex SixDigits();

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static string Wrong(string code) => (code[0] == '0' ? '1' : '0') + code[1..];

    private static string PhoneOf(int number) => string.Create(CultureInfo.InvariantCulture, $"137{number:D8}");

    private static string PassportOf(int number) => string.Create(CultureInfo.InvariantCulture, $"F{number}");

    private static object Application(int number) =>
        new { document = new { type = "passport", number = PassportOf(number) }, name = "王小明", phone = PhoneOf(number), regionCode = County };

    // Signed in without a text: a phone gets one a minute.
    private async Task<(Browser Page, PersonId Id)> EnterAsync(int number, string? region = null)
    {
        var page = Caller();
        page.Headers["X-Requested-With"] = "healthpass";
        Assert.True(DocumentParser.TryParse("passport", PassportOf(number), Samples.Today, out var document, out _));
        Assert.True(PersonName.TryParse("王小明", out var name) & PhoneNumber.TryParse(PhoneOf(number), out var phone));
        var id = _api.Get<PersonIndex>().IdOf(document);
        _ = await _api.Get<IGrainFactory>().GetGrain<IPersonGrain>(id.ToGrainKey()).Enter(new(document, name, phone, region is null ? Samples.Village.Code : Samples.County.Code, "own-page"));
        var session = Guid.NewGuid();
        var until = await _api.Get<IGrainFactory>().GetGrain<IResidentGrain>(id.ToGrainKey()).Begin(session);
        page.Cookies["healthpass_me"] = _api.Get<ResidentDoor>().Seal(id, session, until);
        return (page, id);
    }

    private Browser Official(string name) => Staff(name, Samples.County.Code.ToString());

    private Browser Staff(string name, string region) => Staff(AccessNames.EpidemicControl, name, region);

    private Browser Staff(string role, string name, string region)
    {
        var browser = Caller();
        browser.Bearer = _api.SessionOf(role, region, name: $"{name}-{_number}").Token;
        return browser;
    }

    private Browser Caller()
    {
        var browser = new Browser(_api.Address);
        _browsers.Add(browser);
        return browser;
    }

    private string LastText(string phone) => File.ReadLines(Path.Combine(_api.DataDirectory, "texts.jsonl"))
        .Select(line => JsonDocument.Parse(line).RootElement).Last(line => Text(line, "phone") == phone).GetProperty("text").GetString()!;
}
