using HealthPass.Grains.Campaign.Tasks;
using HealthPass.Grains.Campaign.Tasks.Dispatches;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;
using Xunit;

namespace HealthPass.Tests.Campaign;

public sealed class TaskRulesTests
{
    private static readonly CampaignUnit Unit = new(Guid.NewGuid(), "成都市应急指挥部", Samples.City.Code, "command", 1);
    private static readonly Official Province = new("command", Samples.Tree.Root.Code, [StaffRoles.CommandCentre]);
    private static readonly TaskDraft Draft = new("文件", "一", "题", "事", Samples.Tree.Root.Code, Samples.Today, Dispatched.Target, "数字", [new(Unit.UnitId, true)]);
    private static readonly CampaignTask Task = new(
        Dispatched.Task, "文件", "一", "题", "事", Samples.Tree.Root.Code, Samples.Today, Samples.Today.AddDays(30), Dispatched.Target, "数字", [new(Unit.UnitId, true)], "command", 1);

    [Fact]
    public void A_task_is_entered_whose_deadline_can_be_kept_and_whose_units_are_there()
    {
        Assert.Equal(TaskFault.None, Judge(Draft));
        Assert.Equal(TaskFault.None, Judge(Draft with { Until = null }));
        Assert.Equal(TaskFault.DeadlineOutside, Judge(Draft with { Until = Samples.Today.AddDays(-1) }));
        Assert.Equal(TaskFault.DeadlineOutside, Judge(Draft with { Until = Samples.Today.AddYears(4) }));
        Assert.Equal(TaskFault.WantedOutside, Judge(Draft with { Target = Dispatched.Target with { WantedPercent = 0 } }));
        Assert.Equal(TaskFault.SharesWrong, Judge(Draft with { Units = [] }));
        Assert.Equal(TaskFault.SharesWrong, Judge(Draft with { Units = [new(Unit.UnitId, false)] }));
        Assert.Equal(TaskFault.SharesWrong, Judge(Draft with { Units = [new(Unit.UnitId, true), new(Unit.UnitId, false)] }));
        Assert.Equal(TaskFault.UnitUnknown, Judge(Draft with { Units = [new(Guid.NewGuid(), true)] }));
        Assert.Equal(TaskFault.UnitUnknown, Judge(Draft with { Region = Samples.FarVillage.Code.UpTo(RegionLevel.City) }));
        Assert.Equal(TaskFault.UnitDissolved, TaskRules.Judge(Draft, [Unit with { DissolvedAt = 1 }], Samples.Today));
    }

    [Fact]
    public void Who_issues_it_dispatches_it_and_by_a_day_that_can_be_kept()
    {
        Assert.Equal((DispatchFault.None, Task.Until), Judge(null, null));
        Assert.Equal((DispatchFault.None, Samples.Today), Judge(null, Samples.Today));
        Assert.Equal(DispatchFault.DeadlineOutside, Judge(null, Samples.Today.AddDays(-1)).Fault);
        Assert.Equal(DispatchFault.DeadlineMissing, DispatchRules.Judge(Task with { Until = Samples.Today.AddDays(-1) }, null, null, Province, Samples.Today).Fault);
        Assert.Equal((DispatchFault.None, (DateOnly?)null), DispatchRules.Judge(Task with { Until = null }, null, null, Province, Samples.Today));
        Assert.Equal(DispatchFault.NotFound, Judge(null, null, Province with { Region = Samples.City.Code }).Fault);
    }

    [Fact]
    public void A_part_goes_further_down_and_not_behind_the_deadline_of_what_it_is_a_part_of()
    {
        var parent = Dispatched.One(dueIn: 10);
        var city = Province with { Region = Samples.City.Code };
        Assert.Equal((DispatchFault.None, (DateOnly?)Samples.Today.AddDays(10)), Judge(parent, null, city));
        Assert.Equal((DispatchFault.None, (DateOnly?)Samples.Today.AddDays(9)), Judge(parent, Samples.Today.AddDays(9), city));
        Assert.Equal(DispatchFault.DeadlineOutside, Judge(parent, Samples.Today.AddDays(11), city).Fault);
        Assert.Equal(DispatchFault.TierMayNot, Judge(parent, null).Fault);
        Assert.Equal(DispatchFault.NotFound, Judge(parent, null, city with { Region = Samples.FarVillage.Code.UpTo(RegionLevel.City) }).Fault);
        Assert.Equal(DispatchFault.WrongState, Judge(Dispatched.One(DispatchFlow.ToSign), null, city).Fault);
        Assert.Equal(DispatchFault.UnitUnknown, DispatchRules.JudgeUnit(Unit, parent, Samples.City.Code));
        Assert.Equal(DispatchFault.None, DispatchRules.JudgeUnit(Unit with { Region = Samples.County.Code }, parent, Samples.City.Code));
        Assert.Equal(DispatchFault.UnitDissolved, DispatchRules.JudgeUnit(Unit with { DissolvedAt = 1 }, null, Samples.Tree.Root.Code));
        Assert.Equal(DispatchFault.UnitUnknown, DispatchRules.JudgeUnit(null, null, Samples.Tree.Root.Code));
    }

    [Fact]
    public void The_notices_nine_tasks_have_their_units_and_numbers()
    {
        var (units, tasks) = NoticeTasks.Load(Samples.Tree, 1);
        Assert.Equal(9, tasks.Count);
        Assert.Equal(["平台接入", "媒体宣传", "机关带头", "场站和交通工具", "公共区域", "申领窗口", "短信提示", "志愿服务", "网络舆情"], tasks.Select(task => task.Title));
        Assert.Equal("附件 三（一）", tasks[0].Clause);
        Assert.Equal((new DateOnly(2021, 1, 31), new DateOnly(2021, 3, 31), null), (tasks[0].Until, tasks[1].Until, tasks[6].Until));
        Assert.Equal(Samples.Tree.Root.Children.Count + 1, tasks[2].Units.Count);
        Assert.True(tasks[2].Units.All(share => share.IsLead));
        Assert.Contains(units, unit => unit is { Name: "成都市应急指挥部" });
        Assert.Contains("railway_station", tasks[3].Target.Categories);
        Assert.All(tasks.SelectMany(task => task.Units), share => Assert.Contains(units, unit => unit.UnitId == share.UnitId));
        Assert.Equal(tasks.Select(task => task.TaskId), NoticeTasks.Load(Samples.Tree, 2).Tasks.Select(task => task.TaskId));
    }

    private static TaskFault Judge(TaskDraft draft) => TaskRules.Judge(draft, [Unit], Samples.Today);

    private static (DispatchFault Fault, DateOnly? DueOn) Judge(DispatchStanding? parent, DateOnly? asked, Official? official = null) =>
        DispatchRules.Judge(Task, parent, asked, official ?? Province, Samples.Today);
}
