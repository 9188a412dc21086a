using System.Globalization;
using System.Text.Json;
using HealthPass.Api.Access;
using HealthPass.Grains.Campaign.Tasks.Supervision;
using HealthPass.Kernel.Time;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>The campaign's tasks over HTTP on the whole program.</summary>
[Collection(OneApi.Name)]
public sealed class TaskEndpointTests(RunningApi api) : IDisposable
{
    private static readonly string Province = Samples.Tree.Root.Code.ToString();
    private static readonly string City = Samples.City.Code.ToString();
    private static readonly string In10Days = ShanghaiDay.Of(DateTimeOffset.UtcNow.AddDays(10)).ToString("O", CultureInfo.InvariantCulture);

    private readonly string _suffix = Guid.NewGuid().ToString("N")[..8];
    private readonly List<Browser> _browsers = [];

    [Fact]
    public async Task A_task_is_entered_dispatched_done_and_stands_in_the_bulletin()
    {
        var (issuer, unit, auditor) = (Staff("issuer", AccessNames.CommandCentre, Province), Staff("unit", AccessNames.CampaignOfficer, City), Staff("auditor", AccessNames.Auditor, Province));
        var unitId = Text(await issuer.ExpectAsync(201, HttpMethod.Post, "/v1/tasks/units", new { name = $"指挥部{_suffix}", regionCode = City }), "unitId");
        _ = await issuer.ExpectAsync(409, HttpMethod.Post, "/v1/tasks/units", new { name = $"指挥部{_suffix}", regionCode = City }, "task_unit_taken");
        _ = await unit.ExpectAsync(403, HttpMethod.Post, "/v1/tasks/units", new { name = "x", regionCode = City }, "forbidden");
        var body = new
        {
            source = "文件", clause = "一", title = $"任务{_suffix}", text = "做一件事", until = (string?)In10Days, measure = "registered", wantedPercent = 2, evidence = "以数字为准", lead = new[] { unitId },
            supporting = Array.Empty<string>(),
        };
        _ = await issuer.ExpectAsync(400, HttpMethod.Post, "/v1/tasks", body with { until = "2021-03-31" }, "task_deadline_outside");
        _ = await issuer.ExpectAsync(400, HttpMethod.Post, "/v1/tasks", body with { measure = "likes" }, "field_invalid");
        _ = await issuer.ExpectAsync(404, HttpMethod.Post, "/v1/tasks", body with { lead = [Guid.NewGuid().ToString()] }, "task_unit_unknown");
        _ = await issuer.ExpectAsync(400, HttpMethod.Post, "/v1/tasks", body with { lead = [] }, "task_units_wrong");
        var task = await issuer.ExpectAsync(201, HttpMethod.Post, "/v1/tasks", body);
        var path = $"/v1/tasks/{Text(task, "taskId")}";
        Assert.Equal(("grey", 0), (Text(task, "light"), Number(task, "dispatches")));

        _ = await issuer.ExpectAsync(400, HttpMethod.Post, $"{path}/dispatches", new { units = new[] { unitId }, dueOn = "2021-01-31" }, "task_deadline_outside");
        var sent = await issuer.ExpectAsync(200, HttpMethod.Post, $"{path}/dispatches", new { units = new[] { unitId, Guid.NewGuid().ToString() } });
        Assert.Equal([null, "task_unit_unknown"], sent.GetProperty("units").EnumerateArray().Select(one => one.TryGetProperty("code", out var code) ? code.GetString() : null));
        _ = await issuer.ExpectAsync(409, HttpMethod.Post, $"{path}/dispatches", new { units = new[] { unitId } }, "task_dispatched_twice");
        var dispatch = $"/v1/tasks/dispatches/{sent.GetProperty("units")[0].GetProperty("dispatchId").GetString()}";

        Assert.Contains(dispatch.Split('/')[^1], (await unit.ExpectAsync(200, HttpMethod.Get, "/v1/cases")).ToString(), StringComparison.Ordinal);
        var look = await unit.ExpectAsync(200, HttpMethod.Get, dispatch);
        Assert.Equal(["sign_task"], look.GetProperty("actions").EnumerateArray().Select(action => action.GetString()));
        _ = await issuer.ExpectAsync(403, HttpMethod.Post, $"{dispatch}/signing", code: "forbidden");
        _ = await unit.ExpectAsync(200, HttpMethod.Post, $"{dispatch}/signing");
        _ = await unit.ExpectAsync(409, HttpMethod.Post, $"{dispatch}/signing", code: "task_in_wrong_state");
        _ = await unit.ExpectAsync(400, HttpMethod.Post, $"{dispatch}/feedback", new { percent = 101, text = "x" }, "field_invalid");
        Assert.Equal(60, Number((await unit.ExpectAsync(200, HttpMethod.Post, $"{dispatch}/feedback", new { percent = 60, text = "已张贴" })).GetProperty("dispatch"), "percent"));
        _ = await issuer.ExpectAsync(400, HttpMethod.Post, $"{dispatch}/urging", new { text = "联系 13800138000" }, "note_names_somebody");
        _ = await issuer.ExpectAsync(200, HttpMethod.Post, $"{dispatch}/urging", new { text = "请加快" });
        _ = await unit.ExpectAsync(200, HttpMethod.Post, $"{dispatch}/submission", new { text = "完成" });
        _ = await issuer.ExpectAsync(400, HttpMethod.Post, $"{dispatch}/acceptance", new { quality = 6 }, "field_invalid");
        var done = await issuer.ExpectAsync(200, HttpMethod.Post, $"{dispatch}/acceptance", new { quality = 5 });
        Assert.Contains(Text(done.GetProperty("dispatch"), "state"), new[] { "done", "recheck" });

        var bulletin = await auditor.ExpectAsync(200, HttpMethod.Get, "/v1/tasks/bulletin");
        var line = bulletin.GetProperty("units").EnumerateArray().Single(one => Text(one, "unitId") == unitId);
        Assert.Equal((1, 1, 1), (Number(line, "rank"), Number(line, "dispatches"), Number(line, "urged")));
        using var export = new HttpRequestMessage(HttpMethod.Get, new Uri(api.Address, "/v1/tasks/bulletin/export?format=csv&lang=en"));
        export.Headers.Authorization = new("Bearer", auditor.Bearer);
        using var file = await api.Http.SendAsync(export, TestContext.Current.CancellationToken);
        Assert.Contains($"指挥部{_suffix}", await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        _ = await auditor.ExpectAsync(400, HttpMethod.Get, "/v1/tasks/bulletin/export?format=doc", code: "field_invalid");
        Assert.Contains($"任务{_suffix}", (await unit.ExpectAsync(200, HttpMethod.Get, "/v1/tasks")).ToString(), StringComparison.Ordinal);
        _ = await unit.ExpectAsync(200, HttpMethod.Get, "/v1/tasks/reminders");
        _ = await auditor.ExpectAsync(400, HttpMethod.Get, "/v1/tasks/dispatches?light=blue", code: "field_invalid");
        _ = await auditor.ExpectAsync(400, HttpMethod.Get, "/v1/tasks/dispatches?state=gone", code: "field_invalid");
        _ = await auditor.ExpectAsync(400, HttpMethod.Get, $"/v1/tasks/dispatches?after={Guid.NewGuid()}", code: "field_invalid");
        _ = await auditor.ExpectAsync(200, HttpMethod.Get, "/v1/tasks/dispatches?state=done");
        _ = await auditor.ExpectAsync(404, HttpMethod.Get, $"/v1/tasks/{Guid.NewGuid()}", code: "task_unknown");
        _ = await auditor.ExpectAsync(404, HttpMethod.Get, $"/v1/tasks/dispatches/{Guid.NewGuid()}", code: "task_unknown");

        _ = await issuer.ExpectAsync(400, HttpMethod.Post, $"/v1/tasks/units/{unitId}/dissolution", new { successorId = unitId }, "task_successor_wrong");
        _ = await issuer.ExpectAsync(200, HttpMethod.Post, $"/v1/tasks/units/{unitId}/dissolution", new { });
        _ = await issuer.ExpectAsync(409, HttpMethod.Post, $"/v1/tasks/units/{unitId}/dissolution", new { }, "task_unit_dissolved");
        _ = await issuer.ExpectAsync(409, HttpMethod.Post, $"{path}/dispatches", new { units = new[] { unitId } }, "task_unit_dissolved");
    }

    [Fact]
    public async Task The_notices_tasks_are_there_and_ask_for_a_deadline_that_can_be_kept()
    {
        await api.Get<IGrainFactory>().GetGrain<ISupervisionGrain>(0).Tick();
        var issuer = Staff("notice", AccessNames.CommandCentre, Province);
        var tasks = (await issuer.ExpectAsync(200, HttpMethod.Get, "/v1/tasks")).GetProperty("tasks").EnumerateArray().Where(task => Text(task, "clause").StartsWith("附件", StringComparison.Ordinal)).ToList();
        Assert.Equal(9, tasks.Count);
        var leads = tasks[2].GetProperty("lead").EnumerateArray().Select(unit => Text(unit, "unitId")).ToList();
        var path = $"/v1/tasks/{Text(tasks[2], "taskId")}/dispatches";
        _ = await issuer.ExpectAsync(400, HttpMethod.Post, path, new { units = leads.Take(1) }, "task_deadline_missing");
        _ = await issuer.ExpectAsync(400, HttpMethod.Post, path, new { units = Array.Empty<string>(), dueOn = In10Days }, "field_invalid");
        _ = await Staff("city", AccessNames.CommandCentre, City).ExpectAsync(404, HttpMethod.Post, path, new { units = leads.Take(1), dueOn = In10Days }, "task_unknown");
    }

    public void Dispose() => _browsers.ForEach(browser => browser.Dispose());

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static int Number(JsonElement json, string name) => json.GetProperty(name).GetInt32();

    private Browser Staff(string name, string role, string region)
    {
        var browser = new Browser(api.Address) { Bearer = api.SessionOf(role, region, name: $"{name}-{_suffix}").Token };
        _browsers.Add(browser);
        return browser;
    }
}
