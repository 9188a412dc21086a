using System.Text.RegularExpressions;
using HealthPass.Kernel.Regions;
using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

/// <summary>A task of the campaign on its page: dispatched by the command centre, signed for and told of by the unit, looked at, ranked.</summary>
[Collection(OneRunningSystem.Name)]
public sealed class TasksPageTests : SystemTest, IClassFixture<Chromium>
{
    private static readonly RegionNode County = RegionTree.Load().Nodes.Last(node => node.Level == RegionLevel.County);

    private readonly Chromium _chromium;
    private readonly HealthPassApi _api;

    public TasksPageTests(RunningSystem system, Chromium chromium)
    {
        _chromium = chromium;
        _api = Watched(system.Process).Api;
    }

    [Fact]
    public async Task A_task_is_dispatched_signed_for_told_of_and_accepted()
    {
        var (centre, officer) = (await AccountAsync("centre", "command_centre"), await AccountAsync("officer", "campaign_officer"));
        var unit = $"县大数据局{Random.Shared.Next(1_000, int.MaxValue)}";
        await using var issuer = await OpenAsync("/tasks?show=units", centre);
        await issuer.Find("unit-name").FillAsync(unit);
        await issuer.Find("unit-add").ClickAsync();
        await Assertions.Expect(issuer.Find("unit-table")).ToContainTextAsync(unit);
        Assert.Empty(await issuer.BarriersAsync());

        await issuer.Find("view-enter").ClickAsync();
        foreach (var (field, text) in new[] { ("source", "县指发〔2026〕1号"), ("clause", "第二条"), ("title", "窗口引导"), ("text", "在办事窗口引导群众申领"), ("evidence", "以申领人数为准，不需上报图片") })
        {
            await issuer.Find($"task-{field}").FillAsync(text);
        }

        await issuer.Find("task-lead").SelectOptionAsync(new SelectOptionValue { Label = unit });
        Assert.Empty(await issuer.BarriersAsync());
        await issuer.Find("task-enter").ClickAsync();
        await issuer.Find("send-task").ClickAsync();
        await issuer.Find("dispatch-due").FillAsync(DateTime.UtcNow.AddDays(2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await issuer.Find("dispatch-send").ClickAsync();
        var row = issuer.Find("dispatches").Locator("tbody tr", new() { HasText = unit });
        await Assertions.Expect(row).ToHaveAttributeAsync("data-light", "grey");
        Assert.Empty(await issuer.BarriersAsync());
        await issuer.PictureAsync("Tasks_dispatched_1366");

        await using var desk = await OpenAsync("/tasks", officer);
        await desk.Find("mine").GetByRole(AriaRole.Link).ClickAsync();
        await desk.Find("do-sign_task").ClickAsync();
        await desk.Find("confirm-yes").ClickAsync();
        await Assertions.Expect(desk.Find("dispatch")).ToHaveAttributeAsync("data-state", "signed");
        await desk.Find("do-task_feedback").ClickAsync();
        await desk.Find("feedback-percent").FillAsync("60");
        await desk.Find("feedback-text").FillAsync("窗口已设引导员");
        await desk.Find("feedback-send").ClickAsync();
        await Assertions.Expect(desk.Find("dispatch")).ToContainTextAsync("60 %");
        Assert.Empty(await desk.BarriersAsync());
        await desk.PictureAsync("Tasks_unit_1366");
        await desk.Find("do-submit_task").ClickAsync();
        await desk.Find("confirm-note").FillAsync("已完成");
        await desk.Find("confirm-yes").ClickAsync();
        await Assertions.Expect(desk.Find("dispatch")).ToHaveAttributeAsync("data-state", "submitted");

        await issuer.GoToAsync("/tasks?show=mine&lang=en");
        await issuer.Find("mine").GetByRole(AriaRole.Link).ClickAsync();
        await issuer.Find("do-accept_task").ClickAsync();
        await issuer.Find("accept-quality").SelectOptionAsync("5");
        await issuer.Find("accept-send").ClickAsync();

        // One in twenty is drawn to be checked once more.
        await Assertions.Expect(issuer.Find("dispatch")).ToHaveAttributeAsync("data-state", new Regex("^(done|recheck)$"));
        await issuer.GoToAsync("/tasks?show=bulletin&lang=en");
        await Assertions.Expect(issuer.Find("bulletin-table")).ToContainTextAsync(unit);
        Assert.Empty(await issuer.BarriersAsync());
        await issuer.PictureAsync("Tasks_bulletin_en_1366");

        // The notice's nine, on a phone.
        await issuer.Page.SetViewportSizeAsync(390, 844);
        await issuer.GoToAsync("/tasks?lang=en");
        await Assertions.Expect(issuer.Find("tasks").Locator("tbody tr").Filter(new() { HasText = "附件 三" })).ToHaveCountAsync(9, new() { Timeout = 90_000 });
        Assert.Empty(await issuer.BarriersAsync());
        await issuer.PictureAsync("Tasks_en_390");
    }

    private async Task<string> AccountAsync(string who, string role)
    {
        var name = $"{who}-{Guid.NewGuid():N}"[..20];
        _ = await _api.AppointAsync(name, role, County.Code.ToString());
        return name;
    }

    private async Task<Tab> OpenAsync(string path, string account)
    {
        var tab = await _chromium.OpenAsync(_api.Address, 1366, 768);
        await tab.GoToAsync(path);
        await tab.SignInAsync(account, HealthPassApi.AppointedPassword);
        return tab;
    }
}
