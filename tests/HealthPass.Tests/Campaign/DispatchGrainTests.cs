using HealthPass.Grains.Audit;
using HealthPass.Grains.Campaign.Tasks;
using HealthPass.Grains.Campaign.Tasks.Dispatches;
using HealthPass.Grains.Campaign.Tasks.Supervision;
using HealthPass.Grains.Cases;
using HealthPass.Grains.People;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;
using HealthPass.Node;
using HealthPass.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace HealthPass.Tests.Campaign;

/// <summary>Tasks that go to units, in a cluster.</summary>
public sealed class DispatchGrainTests : IAsyncLifetime
{
    private static readonly Official Issuer = new("command", Samples.Tree.Root.Code, [StaffRoles.CommandCentre]);
    private static readonly Official Unit = new("officer", Samples.City.Code, [StaffRoles.CampaignOfficer]);
    private static readonly Official City = new("city", Samples.City.Code, [StaffRoles.CommandCentre]);
    private static readonly DateOnly Due = Samples.Today.AddDays(20);

    private readonly FixedDraw _draw = new();
    private Cluster _cluster = null!;
    private CampaignTask _task = null!;

    private static Guid CityUnit => TaskIds.OfUnit($"{Samples.City.Name}应急指挥部", Samples.City.Code);

    private ITaskStore Tasks => _cluster.Get<ITaskStore>();

    private IDispatchStore Dispatches => _cluster.Get<IDispatchStore>();

    private ISupervisionGrain Supervision => _cluster.Grains.GetGrain<ISupervisionGrain>(0);

    public async ValueTask InitializeAsync()
    {
        _cluster = await Cluster.StartAsync(configure: silo => silo.Services.AddSingleton<IRecheckDraw>(_draw));
        await Supervision.Tick();
        _task = (await Tasks.ListAsync(CancellationToken.None))[2];
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task The_notices_tasks_are_there_at_the_first_start_and_once()
    {
        await Supervision.Tick();
        await _cluster.DeactivateAsync(Supervision);
        await Supervision.Tick();
        Assert.Equal(9, (await Tasks.ListAsync(CancellationToken.None)).Count);
        Assert.Equal(_task.Units, (await Tasks.FindAsync(_task.TaskId, CancellationToken.None))!.Units);
    }

    [Fact]
    public async Task A_dispatch_is_signed_for_told_of_called_done_and_accepted_each_by_whose_it_is()
    {
        var id = await SendAsync(CityUnit);
        Assert.Equal("to_sign", (await StandingAsync(id)).State);
        Assert.Equal(DispatchFault.TierMayNot, await ActAsync(id, new(DispatchFlow.Sign), Unit with { Region = Samples.Tree.Root.Code }));
        Assert.Equal(DispatchFault.RoleMayNot, await ActAsync(id, new(DispatchFlow.Sign), City));
        Assert.Equal(DispatchFault.NotFound, await ActAsync(id, new(DispatchFlow.Sign), Unit with { Region = Samples.FarVillage.Code.UpTo(RegionLevel.City) }));
        Assert.Equal(DispatchFault.WrongState, await ActAsync(id, new(DispatchFlow.Submit, "早"), Unit));
        Assert.Equal(DispatchFault.None, await ActAsync(id, new(DispatchFlow.Sign), Unit));
        Assert.Equal(DispatchFault.WrongState, await ActAsync(id, new(DispatchFlow.Sign), Unit with { UserName = "another" }));
        Assert.Equal(DispatchFault.TextNamesSomebody, await ActAsync(id, new(DispatchFlow.Feedback, "电话 13800138000", 40), Unit));
        Assert.Equal(DispatchFault.None, await ActAsync(id, new(DispatchFlow.Feedback, "海报已张贴", 40), Unit));
        Assert.Equal(40, (await StandingAsync(id)).Progress.Percent);
        Assert.Equal(DispatchFault.None, await ActAsync(id, new(DispatchFlow.Urge, "请加快"), Issuer));
        Assert.Equal(DispatchFault.None, await ActAsync(id, new(DispatchFlow.Submit, "已完成"), Unit));
        Assert.Equal(DispatchFault.TierMayNot, await ActAsync(id, new(DispatchFlow.Accept), City));
        Assert.Equal(DispatchFault.None, await ActAsync(id, new(DispatchFlow.SendBack, "窗口打不开"), Issuer));
        Assert.Equal(("returned", 99), ((await StandingAsync(id)).State, (await StandingAsync(id)).Progress.Percent));
        Assert.Equal(DispatchFault.None, await ActAsync(id, new(DispatchFlow.Submit, "已修复"), Unit));
        Assert.Equal(DispatchFault.None, await ActAsync(id, new(DispatchFlow.Accept, Quality: 4), Issuer));
        var done = await StandingAsync(id);
        Assert.Equal(("done", 4, 1, 3), (done.State, done.Progress.Quality!.Value, done.Progress.Urged, done.Progress.Feedbacks));
        Assert.Equal(done, await Dispatches.FindAsync(id, CancellationToken.None));
        Assert.Equal(
            ["task_dispatched", "task_signed", "task_feedback", "task_urged", "task_submitted", "task_sent_back", "task_submitted", "task_accepted"], await AuditedAsync(id));
    }

    [Fact]
    public async Task Of_two_persons_at_once_one_is_first_and_a_task_goes_to_a_unit_once()
    {
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendingAsync(CityUnit)));
        Assert.Single(sent, outcome => outcome.Fault == DispatchFault.None);
        Assert.Equal(3, sent.Count(outcome => outcome.Fault == DispatchFault.Twice));
        var id = Assert.Single(sent.Select(outcome => outcome.DispatchId).Distinct())!.Value;
        var signed = await Task.WhenAll(ActAsync(id, new(DispatchFlow.Sign), Unit), ActAsync(id, new(DispatchFlow.Sign), Unit with { UserName = "other" }));
        Assert.Equal([DispatchFault.None, DispatchFault.WrongState], signed.Order());

        // What was taken back may go there again.
        Assert.Equal(DispatchFault.None, await ActAsync(id, new(DispatchFlow.Withdraw, "误发"), Issuer));
        Assert.Equal(DispatchFault.None, (await SendingAsync(CityUnit)).Fault);
        Assert.Equal(("to_sign", null), ((await StandingAsync(id)).State, (await StandingAsync(id)).Progress.SignedAt));
    }

    [Fact]
    public async Task What_was_drawn_is_checked_once_more_by_another_person()
    {
        _draw.Drawn = true;
        var id = await SendAsync(CityUnit);
        await ActAllAsync(id, Unit, new(DispatchFlow.Sign), new(DispatchFlow.Submit, "完成"));
        var first = Issuer with { UserName = "first" };
        Assert.Equal(DispatchFault.None, await ActAsync(id, new(DispatchFlow.Accept, Quality: 5), first));
        Assert.Equal("recheck", (await StandingAsync(id)).State);
        Assert.Equal(DispatchFault.NotSecond, await ActAsync(id, new(DispatchFlow.PassRecheck, "属实"), first));
        Assert.Equal(DispatchFault.NotSecond, await ActAsync(id, new(DispatchFlow.PassRecheck, "属实"), Issuer));
        Assert.Equal(DispatchFault.None, await ActAsync(id, new(DispatchFlow.FailRecheck, "现场无海报"), Issuer with { UserName = "second" }));
        Assert.Equal(("returned", null), ((await StandingAsync(id)).State, (await StandingAsync(id)).Progress.Quality));
    }

    [Fact]
    public async Task A_city_parts_what_it_has_and_is_done_when_its_parts_are()
    {
        var id = await SendAsync(CityUnit);
        var county = await UnitAsync("县指挥部", Samples.County);
        var parent = await StandingAsync(id);
        Assert.Equal(DispatchFault.WrongState, (await PartAsync(parent, county)).Fault);
        await ActAllAsync(id, Unit, new DispatchAct(DispatchFlow.Sign));
        parent = await StandingAsync(id);
        Assert.Contains(DispatchFlow.Dispatch, (await Grain(id).Look(City))!.Actions);
        Assert.DoesNotContain(DispatchFlow.Dispatch, (await Grain(id).Look(Issuer))!.Actions);
        var part = (await PartAsync(parent, county)).Id!.Value;
        Assert.Equal(DispatchFault.PartsOpen, await ActAsync(id, new(DispatchFlow.Submit, "完成"), Unit));
        var officer = Unit with { UserName = "county", Region = Samples.County.Code };
        await ActAllAsync(part, officer, new(DispatchFlow.Sign), new(DispatchFlow.Submit, "完成"));
        Assert.Equal(DispatchFault.TierMayNot, await ActAsync(part, new(DispatchFlow.Accept), Issuer));
        Assert.Equal(DispatchFault.None, await ActAsync(part, new(DispatchFlow.Accept), City));
        Assert.Equal(DispatchFault.None, await ActAsync(id, new(DispatchFlow.Submit, "完成"), Unit));
    }

    [Fact]
    public async Task What_a_dissolved_unit_had_goes_to_its_successor_with_its_parts_or_lapses()
    {
        var id = await SendAsync(CityUnit);
        await ActAllAsync(id, Unit, new DispatchAct(DispatchFlow.Sign));
        var county = await UnitAsync("县指挥部", Samples.County);
        var part = (await PartAsync(await StandingAsync(id), county)).Id!.Value;
        var heir = await UnitAsync("市新指挥部", Samples.City);
        Assert.Equal(TaskFault.SuccessorWrong, await DissolveAsync(CityUnit, county));
        Assert.Equal(TaskFault.SuccessorWrong, await DissolveAsync(CityUnit, CityUnit));
        Assert.Equal(TaskFault.None, await DissolveAsync(CityUnit, heir));
        var now = await StandingAsync(TaskIds.OfDispatch(_task.TaskId, heir));
        Assert.Equal(("lapsed", "to_sign", id != now.DispatchId), ((await StandingAsync(id)).State, now.State, true));
        Assert.Equal((now.DispatchId, Due), ((await StandingAsync(part)).Draft.Parent!.Value, now.Draft.DueOn!.Value));
        Assert.Equal(TaskFault.UnitDissolved, await DissolveAsync(CityUnit, null));
        Assert.Equal(DispatchFault.UnitDissolved, (await SendingAsync(CityUnit)).Fault);
        Assert.Equal(TaskFault.None, await DissolveAsync(county, null));
        Assert.Equal("lapsed", (await StandingAsync(part)).State);
        Assert.Equal(["task_dispatched", "task_adopted", "task_lapsed"], await AuditedAsync(part));
    }

    [Fact]
    public async Task What_is_not_signed_for_is_told_in_office_hours_and_once()
    {
        // Noon on a Thursday: signed for by noon on Friday, and reminded from then on.
        var id = await SendAsync(CityUnit);
        await Supervision.Tick();
        Assert.Empty(await RemindersAsync(Samples.City.Code, forUnit: true));
        _cluster.Clock.Advance(TimeSpan.FromHours(36));
        await Supervision.Tick();
        Assert.Empty(await RemindersAsync(Samples.City.Code, forUnit: true));
        _cluster.Clock.Advance(TimeSpan.FromHours(58));
        await Supervision.Tick();
        await Supervision.Tick();
        Assert.Equal([ReminderStage.NotSigned], await RemindersAsync(Samples.City.Code, forUnit: true));
        Assert.Equal([ReminderStage.NotSigned], await RemindersAsync(Samples.City.Code, forUnit: false));
        Assert.Empty(await RemindersAsync(Samples.Tree.Root.Code, forUnit: false));
        await CareAsync();
        Assert.Equal(["task_dispatched", "task_overdue"], await AuditedAsync(id));
        await ActAllAsync(id, Unit, new DispatchAct(DispatchFlow.Sign));
        _cluster.Clock.Advance(TimeSpan.FromDays(8));
        await Supervision.Tick();
        Assert.Equal([ReminderStage.FeedbackLate, ReminderStage.NotSigned], await RemindersAsync(Samples.City.Code, forUnit: true));
    }

    [Fact]
    public async Task A_number_that_has_moved_keeps_the_reminder_away()
    {
        var id = await SendAsync(CityUnit);
        await ActAllAsync(id, Unit, new DispatchAct(DispatchFlow.Sign));
        _ = await _cluster.RegisterAsync(1);
        _cluster.Sql($"INSERT INTO registered_tally (node, region_code, green, yellow, red) VALUES ('test', {Samples.Village.Code.Value}, 5, 0, 0)");
        _cluster.Clock.Advance(TimeSpan.FromDays(8));
        await Supervision.Tick();
        Assert.Empty(await RemindersAsync(Samples.City.Code, forUnit: true));
    }

    private IDispatchGrain Grain(Guid id) => _cluster.Grains.GetGrain<IDispatchGrain>(id);

    private async Task<DispatchStanding> StandingAsync(Guid id) => (await Grain(id).GetStanding())!;

    private async Task<DispatchFault> ActAsync(Guid id, DispatchAct act, Official official) => (await Grain(id).Act(act, official)).Fault;

    private async Task ActAllAsync(Guid id, Official official, params DispatchAct[] acts)
    {
        foreach (var act in acts)
        {
            Assert.Equal(DispatchFault.None, await ActAsync(id, act, official));
        }
    }

    private async Task<DispatchOutcome> SendingAsync(Guid unit) =>
        Assert.Single((await _cluster.Get<DispatchCommands>().DispatchAsync(_task, null, [unit], Due, Issuer)).Outcomes);

    private async Task<Guid> SendAsync(Guid unit)
    {
        var outcome = await SendingAsync(unit);
        Assert.Equal(DispatchFault.None, outcome.Fault);
        return outcome.DispatchId!.Value;
    }

    private async Task<(DispatchFault Fault, Guid? Id)> PartAsync(DispatchStanding parent, Guid unit)
    {
        var (fault, outcomes) = await _cluster.Get<DispatchCommands>().DispatchAsync(_task, parent, [unit], null, City);
        return (fault, outcomes.SingleOrDefault()?.DispatchId);
    }

    private async Task<Guid> UnitAsync(string name, RegionNode region)
    {
        var (fault, unit) = await _cluster.Get<TaskCommands>().AddUnitAsync(name, region, Issuer, new(_cluster.Get<IAudit>(), Issuer.UserName, AuditActions.TaskUnitAdded));
        Assert.Equal(TaskFault.None, fault);
        return unit!.UnitId;
    }

    private Task<TaskFault> DissolveAsync(Guid unit, Guid? heir) =>
        _cluster.Get<UnitCommands>().DissolveAsync(unit, heir, Issuer, new(_cluster.Get<IAudit>(), Issuer.UserName, AuditActions.TaskUnitDissolved));

    private async Task<IEnumerable<ReminderStage>> RemindersAsync(RegionCode region, bool forUnit) =>
        (await _cluster.Get<IReminderStore>().ListAsync(region, forUnit, 100, CancellationToken.None)).Select(reminder => reminder.Due.Stage);

    private Task<bool> CareAsync() => new Caretaker(
        _cluster.Get<IPersonDirectory>(), _cluster.Get<ICaseList>(), _cluster.Get<IEnumerable<ICaseKind>>(), _cluster.Grains, _cluster.Clock, NullLogger<Caretaker>.Instance)
        .OnceAsync(CancellationToken.None);

    private async Task<IEnumerable<string>> AuditedAsync(Guid id) =>
        (await _cluster.Get<IAuditStore>().ReadAsync(0, 1_000, CancellationToken.None)).Where(line => line.Subject == id.ToString()).Select(line => line.Action);
}
