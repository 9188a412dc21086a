using System.Globalization;
using HealthPass.Api.Access;
using HealthPass.Grains.Counting.History;
using HealthPass.Kernel.Time;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>The campaign's marks, what came after them, and forecasts, over HTTP on the whole program.</summary>
[Collection(OneApi.Name)]
public sealed class MarkEndpointTests(RunningApi api) : IDisposable
{
    private static readonly DateOnly Today = ShanghaiDay.Of(DateTimeOffset.UtcNow);
    private static readonly string County = Samples.County.Code.ToString();
    private static readonly string City = Samples.City.Code.ToString();

    private readonly string _suffix = Guid.NewGuid().ToString("N")[..8];
    private readonly List<Browser> _browsers = [];

    [Fact]
    public async Task A_push_is_marked_within_the_officer_s_region_and_taken_away_again()
    {
        var (officer, above, auditor) = (Staff("county", AccessNames.CampaignOfficer, County), Staff("city", AccessNames.CampaignOfficer, City), Staff("auditor", AccessNames.Auditor, City));
        var body = new { kind = "text", regionCode = County, day = Text(Today.AddDays(-1)), words = $"短信{_suffix}" };
        _ = await officer.ExpectAsync(403, HttpMethod.Post, "/v1/marks", body with { regionCode = City }, "out_of_region");
        _ = await auditor.ExpectAsync(403, HttpMethod.Post, "/v1/marks", body, "forbidden");
        _ = await officer.ExpectAsync(400, HttpMethod.Post, "/v1/marks", body with { kind = "rumour" }, "field_invalid");
        _ = await officer.ExpectAsync(400, HttpMethod.Post, "/v1/marks", body with { day = Text(Today.AddDays(1)) }, "field_invalid");
        _ = await officer.ExpectAsync(400, HttpMethod.Post, "/v1/marks", body with { words = "联系 13800138000" }, "note_names_somebody");
        var mark = await officer.ExpectAsync(201, HttpMethod.Post, "/v1/marks", body);
        var id = mark.GetProperty("markId").GetString();
        Assert.Contains(id!, (await auditor.ExpectAsync(200, HttpMethod.Get, "/v1/marks")).ToString(), StringComparison.Ordinal);
        Assert.Equal("not_enough_data", (await auditor.ExpectAsync(200, HttpMethod.Get, $"/v1/marks/{id}/effect")).GetProperty("state").GetString());

        var own = (await above.ExpectAsync(201, HttpMethod.Post, "/v1/marks", body with { regionCode = City })).GetProperty("markId").GetString();
        Assert.Contains(own!, (await officer.ExpectAsync(200, HttpMethod.Get, "/v1/marks")).ToString(), StringComparison.Ordinal);
        _ = await officer.ExpectAsync(404, HttpMethod.Delete, $"/v1/marks/{own}", code: "mark_unknown");
        _ = await above.ExpectAsync(204, HttpMethod.Delete, $"/v1/marks/{own}");
        _ = await above.ExpectAsync(204, HttpMethod.Delete, $"/v1/marks/{id}");
        _ = await auditor.ExpectAsync(404, HttpMethod.Get, $"/v1/marks/{id}/effect", code: "mark_unknown");
    }

    [Fact]
    public async Task What_came_after_a_mark_is_measured_and_what_is_to_come_is_forecast_by_the_history()
    {
        // A county that no other test counts in: five hundred a day, and eight hundred from the push on.
        var county = Samples.Tree.Root.Children[^1].Children[0];
        var push = Today.AddDays(-20);
        var registered = 10_000L;
        for (var day = Today.AddDays(-50); day < Today; day = day.AddDays(1))
        {
            registered += day < push ? 500 : 800;
            await api.Get<IHistoryStore>().WriteDayAsync(null, [new(day, county.Code, registered, 0, 0, 0, default, 0, 0)], [], TestContext.Current.CancellationToken);
        }

        var officer = Staff("far", AccessNames.CommandCentre, county.Code.ToString());
        var id = (await officer.ExpectAsync(201, HttpMethod.Post, "/v1/marks", new { kind = "meeting", regionCode = county.Code.ToString(), day = Text(push), words = "调度会议" })).GetProperty("markId").GetString();
        var effect = await officer.ExpectAsync(200, HttpMethod.Get, $"/v1/marks/{id}/effect");
        Assert.Equal(("measured", 29, 20), (effect.GetProperty("state").GetString(), effect.GetProperty("before").GetInt32(), effect.GetProperty("after").GetInt32()));
        Assert.True(effect.GetProperty("standsOut").GetBoolean());
        Assert.True(effect.GetProperty("level").GetProperty("low").GetDouble() > 0);

        _ = await officer.ExpectAsync(200, HttpMethod.Put, $"/v1/regions/{county.Code}/targets", new { by = Text(Today.AddDays(30)), adoptionRate = (registered + 8_000.0) / county.Population!.Value });
        var forecast = (await officer.ExpectAsync(200, HttpMethod.Get, $"/v1/regions/{county.Code}/forecast")).GetProperty("forecast");
        Assert.Equal(("within", 50, false), (forecast.GetProperty("state").GetString(), forecast.GetProperty("historyDays").GetInt32(), forecast.GetProperty("late").GetBoolean()));
        Assert.Equal([1, 7, 14], forecast.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("daysAhead").GetInt32()));
        _ = await officer.ExpectAsync(200, HttpMethod.Delete, $"/v1/regions/{county.Code}/targets");
        _ = await officer.ExpectAsync(204, HttpMethod.Delete, $"/v1/marks/{id}");
    }

    public void Dispose() => _browsers.ForEach(browser => browser.Dispose());

    private static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private Browser Staff(string name, string role, string region)
    {
        var browser = new Browser(api.Address) { Bearer = api.SessionOf(role, region, name: $"{name}-{_suffix}").Token };
        _browsers.Add(browser);
        return browser;
    }
}
