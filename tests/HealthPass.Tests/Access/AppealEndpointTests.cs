using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using HealthPass.Api.Access;
using HealthPass.Grains.Audit;
using HealthPass.Tests.Fakes;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>Appeals over HTTP on the whole program: a channel, an agent and officials.</summary>
[Collection(OneApi.Name)]
public sealed class AppealEndpointTests(RunningApi api) : IDisposable
{
    private const string Chengdu = "510100000000";
    private const string County = "510104000000";

    private readonly string _suffix = Guid.NewGuid().ToString("N")[..8];
    private readonly List<Browser> _browsers = [];

    [Fact]
    public async Task A_channel_objects_for_its_person_two_officials_uphold_it_and_the_person_is_green()
    {
        var (channel, person) = await RedPersonAsync();
        var opened = await channel.ExpectAsync(201, HttpMethod.Post, $"/v1/persons/{person}/appeals", new { text = " 我没有去过那里 " });
        Assert.Equal(("received", "SC05", "我没有去过那里"), (Text(opened, "state"), Text(opened, "reasonCode"), Text(opened, "text")));
        Assert.False(opened.TryGetProperty("answer", out _));
        Assert.NotNull(Text(opened, "dueAt"));
        _ = await channel.ExpectAsync(409, HttpMethod.Post, $"/v1/persons/{person}/appeals", new { text = "再说一次" }, "appeal_open");
        var id = Text(opened, "appealId");

        var first = Official("first");
        var waiting = await first.ExpectAsync(200, HttpMethod.Get, "/v1/cases");
        var row = Assert.Single(waiting.GetProperty("cases").EnumerateArray(), item => Text(item, "caseId") == id);
        Assert.Equal(("appeal", "received", "SC05", ""), (Text(row, "kind"), Text(row, "state"), Text(row, "reasonCode"), Text(row, "maker")));
        Assert.DoesNotContain("王", row.ToString(), StringComparison.Ordinal);
        _ = await Official("maker").ExpectAsync(403, HttpMethod.Post, $"/v1/appeals/{id}/acceptance", code: "appeal_needs_another");
        _ = await Official("county", County).ExpectAsync(404, HttpMethod.Get, $"/v1/appeals/{id}", code: "appeal_unknown");
        _ = await first.ExpectAsync(409, HttpMethod.Post, $"/v1/appeals/{id}/upholding", new { text = "还没受理" }, "appeal_in_wrong_state");
        _ = await first.ExpectAsync(200, HttpMethod.Post, $"/v1/appeals/{id}/acceptance");
        _ = await first.ExpectAsync(400, HttpMethod.Post, $"/v1/appeals/{id}/declining", new { text = "" }, "field_missing");
        _ = await first.ExpectAsync(200, HttpMethod.Post, $"/v1/appeals/{id}/upholding", new { text = "经核查属误赋" });
        Assert.Equal("accepted", Text((await ListAsync(channel, person))[0], "state"));

        var second = Official("second");
        var file = await second.ExpectAsync(200, HttpMethod.Get, $"/v1/appeals/{id}");
        Assert.Equal(
            ("upholding_requested", "channel", "流调报告", "王**", "red", "我没有去过那里"),
            (Text(file, "state"), Text(file, "way"), Text(file, "evidence"), Text(file.GetProperty("person"), "maskedName"), Text(file, "colour"), Text(file, "text")));
        Assert.Equal(["approve_upholding", "refuse_upholding"], file.GetProperty("actions").EnumerateArray().Select(action => action.GetString()));
        Assert.Equal(("red", "green"), (Text(file.GetProperty("effect"), "before"), Text(file.GetProperty("effect"), "after")));
        _ = await second.ExpectAsync(409, HttpMethod.Post, $"/v1/appeals/{id}/upholding/approval", new { effect = new string('0', 64) }, "effect_changed");
        _ = await second.ExpectAsync(200, HttpMethod.Post, $"/v1/appeals/{id}/upholding/approval", new { effect = Text(file.GetProperty("effect"), "effect") });

        var item = Assert.Single(await ListAsync(channel, person));
        Assert.Equal(("upheld", "经核查属误赋"), (Text(item, "state"), Text(item, "answer")));
        Assert.Equal("green", Text(await channel.ExpectAsync(200, HttpMethod.Get, $"/v1/persons/{person}"), "colour"));
        _ = await channel.ExpectAsync(409, HttpMethod.Post, $"/v1/persons/{person}/appeals", new { text = "谢谢" }, "nothing_to_appeal");
        _ = await second.ExpectAsync(404, HttpMethod.Get, $"/v1/appeals/{Guid.NewGuid()}", code: "appeal_unknown");

        var audited = (await api.Get<IAuditStore>().ReadAsync(0, 100_000, default)).Where(line => line.Subject == id).ToList();
        Assert.Equal(
            ["appeal_opened", "appeal_accepted", "appeal_upholding_requested", "appeal_viewed", "appeal_upheld"], audited.Select(line => line.Action));
        Assert.DoesNotContain(audited, line => line.Detail.Contains("我没有去过那里", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_appeal_is_declined_with_a_reason_or_taken_back()
    {
        var (channel, person) = await RedPersonAsync();
        var id = Text(await channel.ExpectAsync(201, HttpMethod.Post, $"/v1/persons/{person}/appeals", new { text = "我没有去过那里" }), "appealId");
        _ = await channel.ExpectAsync(404, HttpMethod.Post, $"/v1/persons/{person}/appeals/{Guid.NewGuid()}/withdrawal", code: "appeal_unknown");
        Assert.Equal("withdrawn", Text(await channel.ExpectAsync(200, HttpMethod.Post, $"/v1/persons/{person}/appeals/{id}/withdrawal"), "state"));
        _ = await channel.ExpectAsync(409, HttpMethod.Post, $"/v1/persons/{person}/appeals/{id}/withdrawal", code: "appeal_in_wrong_state");

        id = Text(await channel.ExpectAsync(201, HttpMethod.Post, $"/v1/persons/{person}/appeals", new { text = "我真的没有去过" }), "appealId");
        var official = Official("first");
        _ = await official.ExpectAsync(200, HttpMethod.Post, $"/v1/appeals/{id}/acceptance");
        _ = await official.ExpectAsync(200, HttpMethod.Post, $"/v1/appeals/{id}/declining", new { text = "流调报告确认同车" });
        var items = await ListAsync(channel, person);
        Assert.Equal([("declined", "流调报告确认同车"), ("withdrawn", null)], items.Select(item => (Text(item, "state"), item.TryGetProperty("answer", out var answer) ? answer.GetString() : null)));
        Assert.Equal("red", Text(await channel.ExpectAsync(200, HttpMethod.Get, $"/v1/persons/{person}"), "colour"));
    }

    [Fact]
    public async Task What_a_channel_may_not_say_or_know_is_told_precisely()
    {
        var (channel, person) = await RedPersonAsync();
        _ = await channel.ExpectAsync(400, HttpMethod.Post, $"/v1/persons/{person}/appeals", new { text = " " }, "field_missing");
        _ = await channel.ExpectAsync(400, HttpMethod.Post, $"/v1/persons/{person}/appeals", new { text = new string('长', 501) }, "field_invalid");
        _ = await channel.ExpectAsync(400, HttpMethod.Post, $"/v1/persons/{person}/appeals", new { text = "请打13800138000" }, "note_names_somebody");
        foreach (var stranger in new[] { "x", new string('0', 32) })
        {
            _ = await channel.ExpectAsync(404, HttpMethod.Post, $"/v1/persons/{stranger}/appeals", new { text = "我没有去过" }, "person_not_found");
            _ = await channel.ExpectAsync(404, HttpMethod.Get, $"/v1/persons/{stranger}/appeals", code: "person_not_found");
        }
    }

    [Fact]
    public async Task An_agent_opens_one_after_a_lookup_and_reads_out_who_answers_and_until_when()
    {
        var (channel, person) = await RedPersonAsync();
        var agent = Staff(AccessNames.HotlineAgent, "agent", Chengdu);
        var request = new { personId = person, callId = "call-7", text = "来电人称没有去过" };
        _ = await agent.ExpectAsync(403, HttpMethod.Post, "/v1/hotline/appeals", request, "lookup_needed");
        _ = await agent.ExpectAsync(200, HttpMethod.Post, "/v1/hotline/lookups", new { personId = person, purpose = "appeal_intake", callId = "call-7" });
        _ = await agent.ExpectAsync(400, HttpMethod.Post, "/v1/hotline/appeals", new { personId = person, text = "没有电话" }, "field_missing");
        var receipt = await agent.ExpectAsync(201, HttpMethod.Post, "/v1/hotline/appeals", request);
        Assert.Equal(("SC05", Chengdu, "成都市"), (Text(receipt, "reasonCode"), Text(receipt, "regionCode"), Text(receipt, "regionName")));
        _ = await agent.ExpectAsync(409, HttpMethod.Post, "/v1/hotline/appeals", request, "appeal_open");
        Assert.Equal("来电人称没有去过", Text(Assert.Single(await ListAsync(channel, person)), "text"));
        var file = await Official("first").ExpectAsync(200, HttpMethod.Get, $"/v1/appeals/{Text(receipt, "appealId")}");
        Assert.Equal(("hotline", $"agent-{_suffix}", "call-7"), (Text(file, "way"), Text(file, "openedBy"), Text(file, "callId")));
    }

    public void Dispose() => _browsers.ForEach(browser => browser.Dispose());

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static async Task<List<JsonElement>> ListAsync(Browser channel, string person) =>
        [.. (await channel.ExpectAsync(200, HttpMethod.Get, $"/v1/persons/{person}/appeals")).GetProperty("items").EnumerateArray()];

    private Browser Official(string name, string region = Chengdu) => Staff(AccessNames.EpidemicControl, name, region);

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

    // Somebody whom two officials of the city have made red.
    private async Task<(Browser Channel, string Person)> RedPersonAsync()
    {
        var channel = Caller();
        channel.Headers["X-Api-Key"] = api.Credentials.ChannelKey;
        var number = string.Create(CultureInfo.InvariantCulture, $"E{RandomNumberGenerator.GetInt32(10_000_000, 99_999_999)}");
        var person = Text(
            await channel.ExpectAsync(201, HttpMethod.Post, "/v1/persons", new { document = new { type = "passport", number }, name = "王小明", phone = "13800138000", regionCode = County }), "personId")!;
        var document = await api.Get<IServiceProvider>().DocumentAsync($"川指〔2021〕{_suffix}号");
        var made = await Official("maker").ExpectAsync(
            201, HttpMethod.Post, "/v1/assignments", new { reasonCode = "SC05", documentId = document.DocumentId, evidence = "流调报告", authority = "市指挥部", people = new[] { new { personId = person } } });
        var checker = Official("checker");
        var preview = await checker.ExpectAsync(200, HttpMethod.Get, $"/v1/assignments/{Text(made, "assignmentId")}/preview");
        _ = await checker.ExpectAsync(200, HttpMethod.Post, $"/v1/assignments/{Text(made, "assignmentId")}/approval", new { effect = Text(preview, "effect") });
        return (channel, person);
    }
}
