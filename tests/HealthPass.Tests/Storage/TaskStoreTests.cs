using HealthPass.Grains.Campaign.Tasks;
using HealthPass.Grains.Campaign.Tasks.Dispatches;
using HealthPass.Grains.Campaign.Tasks.Supervision;
using HealthPass.Tests.Campaign;
using Xunit;

namespace HealthPass.Tests.Storage;

/// <summary>Tasks, units, dispatches and reminders, as the database keeps them.</summary>
public abstract class TaskStoreTests<TFixture> : StorageTests<TFixture>
    where TFixture : StorageFixture, new()
{
    private ITaskStore Tasks => Store<ITaskStore>();

    private IDispatchStore Dispatches => Store<IDispatchStore>();

    private IReminderStore Reminders => Store<IReminderStore>();

    [Fact]
    public async Task The_notices_tasks_are_entered_once_and_read_as_they_were_written()
    {
        var (_, tasks) = NoticeTasks.Load(Samples.Tree, 7);
        await NoticeTasks.EnterAsync(Tasks, Samples.Tree, 7, Cancelled);
        await NoticeTasks.EnterAsync(Tasks, Samples.Tree, 8, Cancelled);
        var read = await Tasks.ListAsync(Cancelled);
        Assert.Equal(tasks.Select(task => task.TaskId), read.Select(task => task.TaskId));
        Assert.Equal(tasks[3].Target.Categories, read[3].Target.Categories);
        Assert.Equal(tasks[3].Units, read[3].Units);
        Assert.Equal((tasks[3].Until, 7L), (read[3].Until, read[3].IssuedAt));
        Assert.Equal(tasks[6].Until, (await Tasks.FindAsync(tasks[6].TaskId, Cancelled))!.Until);
        Assert.Equal(tasks[2].Units.Count, (await Tasks.FindUnitsAsync([.. tasks[2].Units.Select(share => share.UnitId)], Cancelled)).Count);
        Assert.Null(await Tasks.FindAsync(Guid.NewGuid(), Cancelled));
    }

    [Fact]
    public async Task A_unit_is_there_once_until_it_is_dissolved()
    {
        var unit = new CampaignUnit(Guid.NewGuid(), "指挥部", Samples.City.Code, "command", 1);
        Assert.True(await Tasks.AddUnitAsync(unit, Cancelled));
        Assert.False(await Tasks.AddUnitAsync(unit with { UnitId = Guid.NewGuid() }, Cancelled));
        Assert.True(await Tasks.DissolveAsync(unit.UnitId, null, 5, Cancelled));
        Assert.False(await Tasks.DissolveAsync(unit.UnitId, Guid.NewGuid(), 6, Cancelled));
        Assert.Equal([unit with { DissolvedAt = 5 }], await Tasks.ListUnitsAsync(Samples.City.Code, 10, Cancelled));
        Assert.Empty(await Tasks.ListUnitsAsync(Samples.FarVillage.Code, 10, Cancelled));
        Assert.True(await Tasks.AddUnitAsync(unit with { UnitId = Guid.NewGuid() }, Cancelled));
    }

    [Fact]
    public async Task A_dispatch_is_read_as_it_was_written_with_its_parts_and_its_unit()
    {
        var unit = new CampaignUnit(Guid.NewGuid(), "县指挥部", Samples.County.Code, "command", 1);
        _ = await Tasks.AddUnitAsync(unit, Cancelled);
        var parent = Dispatched.One();
        var part = Dispatched.One(parent: parent.DispatchId, region: Samples.County, progress: new(
            Samples.Noon, Samples.Noon, 40, 3, 1, Samples.Noon.AddDays(1), 12.5, Samples.Noon.AddDays(2), "first", 4, null, 2, 1));
        part = part with { Draft = part.Draft with { UnitId = unit.UnitId, Target = new(TaskMeasure.ScansByCategory, ["bus", "taxi"], 5), DueOn = null, Baseline = null } };
        await Dispatches.PutAsync(parent, Cancelled);
        await Dispatches.PutAsync(part, Cancelled);
        var read = (await Dispatches.FindAsync(part.DispatchId, Cancelled))!;
        Assert.Equal(part.Draft.Target.Categories, read.Draft.Target.Categories);
        Assert.Equal(part with { Draft = part.Draft with { Target = read.Draft.Target } }, read);
        Assert.Equal(2, (await Dispatches.ListAsync(Samples.City.Code, Dispatched.Task, 10, Cancelled)).Count);
        Assert.Equal([part.DispatchId], (await Dispatches.ListAsync(Samples.County.Code, null, 10, Cancelled)).Select(one => one.DispatchId));
        Assert.Equal([part.DispatchId], (await Dispatches.ListOpenPartsAsync(parent.DispatchId, Cancelled)).Select(one => one.DispatchId));
        Assert.Equal([part.DispatchId], (await Dispatches.ListOpenOfUnitAsync(unit.UnitId, Cancelled)).Select(one => one.DispatchId));
        Assert.Empty(await Dispatches.ListOrphansAsync(10, Cancelled));
        _ = await Tasks.DissolveAsync(unit.UnitId, null, 9, Cancelled);
        var (orphan, owner) = Assert.Single(await Dispatches.ListOrphansAsync(10, Cancelled));
        Assert.Equal((part.DispatchId, 9), (orphan.DispatchId, owner.DissolvedAt));
        await Dispatches.PutAsync(part with { State = DispatchFlow.Lapsed }, Cancelled);
        Assert.Empty(await Dispatches.ListOrphansAsync(10, Cancelled));
        Assert.Empty(await Dispatches.ListOpenPartsAsync(parent.DispatchId, Cancelled));
    }

    [Fact]
    public async Task Somebody_is_reminded_of_the_same_once_and_of_what_is_closed_no_more()
    {
        var dispatch = Dispatched.One();
        await Dispatches.PutAsync(dispatch, Cancelled);
        var reminder = new Reminder(dispatch.DispatchId, new(ReminderStage.Overdue, ReminderAudience.Unit, 1), Samples.City.Code, "题", "单位", 5);
        Assert.True(await Reminders.AddAsync(reminder, Cancelled));
        Assert.False(await Reminders.AddAsync(reminder with { SentAt = 6 }, Cancelled));
        Assert.True(await Reminders.AddAsync(reminder with { Due = new(ReminderStage.Overdue, ReminderAudience.Head, 1) }, Cancelled));
        Assert.Equal([reminder], await Reminders.ListAsync(Samples.City.Code, forUnit: true, 10, Cancelled));
        Assert.Equal(2, (await Reminders.ReadSentAsync(dispatch.DispatchId, dispatch.DispatchId, Cancelled))[dispatch.DispatchId].Count());
        Assert.Empty(await Reminders.ListAsync(Samples.County.Code, forUnit: true, 10, Cancelled));
        Assert.Equal([dispatch.DispatchId], (await Reminders.ReadOpenAsync(Guid.Empty, 10, Cancelled)).Select(one => one.DispatchId));
        Assert.Empty(await Reminders.ReadOpenAsync(dispatch.DispatchId, 10, Cancelled));
        await Dispatches.PutAsync(dispatch with { State = DispatchFlow.Done }, Cancelled);
        Assert.Empty(await Reminders.ListAsync(Samples.City.Code, forUnit: true, 10, Cancelled));
        Assert.Empty(await Reminders.ReadOpenAsync(Guid.Empty, 10, Cancelled));
    }

    [Fact]
    public async Task Numbers_are_told_where_they_are_counted_and_not_taken_for_nothing_elsewhere()
    {
        var numbers = Store<ITaskNumbers>();
        Assert.Null(await numbers.ReadAsync(new(TaskMeasure.OpinionEventsAnsweredInTime, [], 1), Samples.City.Code, Samples.Today, Cancelled));
        foreach (var measure in new[] { TaskMeasure.Registered, TaskMeasure.RegisteredByChannel, TaskMeasure.RegisteredAfterText, TaskMeasure.RegisteredWithHelp, TaskMeasure.ScansByCategory })
        {
            Assert.Equal(0, await numbers.ReadAsync(new(measure, ["bus"], 1), Samples.City.Code, Samples.Today, Cancelled));
        }

        foreach (var (day, venue, scans) in new[] { ("2022-09-01", 1, 3), ("2022-08-26", 1, 4), ("2022-08-25", 1, 100), ("2022-09-01", 2, 50) })
        {
            _ = await Fixture.ScalarAsync(
                $"INSERT INTO scan_tally (node, day, venue_id, region_code, allow, check_, deny) VALUES ('one', '{day}', '{new HealthPass.Kernel.Venues.VenueId((ulong)venue)}', {Samples.Village.Code.Value}, {scans}, 0, 0)");
        }

        foreach (var (venue, category) in new[] { (1, "bus"), (2, "mall") })
        {
            _ = await Fixture.ScalarAsync(
                $"INSERT INTO venue_directory (venue_id, name, category, region_code, registered_at, name_key, name_head) VALUES ('{new HealthPass.Kernel.Venues.VenueId((ulong)venue)}', 'x', '{category}', {Samples.Village.Code.Value}, 0, 'x', 'x')");
        }

        Assert.Equal(7, await numbers.ReadAsync(new(TaskMeasure.ScansByCategory, ["bus", "taxi"], 1), Samples.City.Code, Samples.Today, Cancelled));
        Assert.Equal(57, await numbers.ReadAsync(new(TaskMeasure.ScansByCategory, [], 1), Samples.City.Code, Samples.Today, Cancelled));
        Assert.Equal(0, await numbers.ReadAsync(new(TaskMeasure.ScansByCategory, [], 1), Samples.FarVillage.Code, Samples.Today, Cancelled));
    }
}
