using Xunit;

namespace HealthPass.Tests.Storage.Silo;

public sealed class SqliteReminderTableTests : StorageTests<SqliteFixture>
{
    private static readonly DateTime Start = new(2021, 1, 11, 0, 30, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Reminders_of_earlier_builds_are_read_changed_and_removed()
    {
        using var rig = new SqliteOrleansRig(Fixture.Options());
        _ = await Fixture.ScalarAsync(RowsOfEarlierBuilds.Sql);
        var (_, uuid, _) = RowsOfEarlierBuilds.Notebooks[0];
        var (_, word, _) = RowsOfEarlierBuilds.Notebooks[4];

        var rows = (await rig.Reminders.ReadRows(uuid)).Reminders.OrderBy(row => row.ReminderName).ToArray();
        Assert.Equal(["release", "review"], rows.Select(row => row.ReminderName));
        Assert.Equal([TimeSpan.FromDays(40), TimeSpan.FromMinutes(1)], rows.Select(row => row.Period));
        Assert.Equal([Start.Date.AddDays(1), Start.AddTicks(1_234_567)], rows.Select(row => row.StartAt));
        Assert.All(rows, row => Assert.Equal((DateTimeKind.Utc, uuid, "0"), (row.StartAt.Kind, row.GrainId, row.ETag)));

        var review = await rig.Reminders.ReadRow(word, "review");
        Assert.Equal((new(2021, 1, 13, 4, 5, 6, DateTimeKind.Utc), TimeSpan.FromHours(2), "1"), (review!.StartAt, review.Period, review.ETag));
        review.Period = TimeSpan.FromHours(3);
        Assert.Equal("2", await rig.Reminders.UpsertRow(review));
        Assert.False(await rig.Reminders.RemoveRow(word, "review", "1"));
        Assert.True(await rig.Reminders.RemoveRow(word, "review", "2"));
        Assert.False(await rig.Reminders.RemoveRow(word, "review", "2"));
        Assert.Null(await rig.Reminders.ReadRow(word, "review"));
    }

    [Fact]
    public async Task What_is_written_has_the_columns_of_earlier_builds()
    {
        using var rig = new SqliteOrleansRig(Fixture.Options());
        const string Rows = """
            SELECT group_concat(service_id || ' ' || grain_id || ' ' || reminder_name || ' ' || start_time || ' ' || typeof(start_time) || ' ' || period || ' ' || typeof(period) || ' ' || grain_hash || ' ' || version
                   ORDER BY grain_id, reminder_name)
              FROM orleans_reminder
            """;
        var (_, uuid, _) = RowsOfEarlierBuilds.Notebooks[0];
        var (_, word, _) = RowsOfEarlierBuilds.Notebooks[4];
        _ = await rig.Reminders.UpsertRow(Of(uuid, "review", Start.AddTicks(1_234_567), TimeSpan.FromMinutes(1)));
        _ = await rig.Reminders.UpsertRow(Of(uuid, "release", Start.Date.AddDays(1), TimeSpan.FromDays(40)));
        _ = await rig.Reminders.UpsertRow(Of(word, "review", DateTime.SpecifyKind(Start, DateTimeKind.Unspecified), TimeSpan.FromHours(1)));
        _ = await rig.Reminders.UpsertRow(Of(word, "review", new(2021, 1, 13, 4, 5, 6, DateTimeKind.Unspecified), TimeSpan.FromHours(2)));

        var written = await Fixture.ScalarAsync(Rows);
        await rig.Reminders.TestOnlyClearTable();
        Assert.Equal(0, await Fixture.CountAsync("SELECT count(*) FROM orleans_reminder"));
        _ = await Fixture.ScalarAsync(RowsOfEarlierBuilds.Sql);
        Assert.Equal(await Fixture.ScalarAsync(Rows), written);
    }

    [Fact]
    public async Task A_range_takes_what_lies_behind_its_beginning_up_to_its_end_also_around_zero()
    {
        using var rig = new SqliteOrleansRig(Fixture.Options());
        var grains = Enumerable.Range(0, 60).Select(i => GrainId.Create("notebook", $"grain {i}")).ToArray();
        foreach (var grain in grains)
        {
            _ = await rig.Reminders.UpsertRow(Of(grain, "review", Start, TimeSpan.FromMinutes(1)));
        }

        var hashes = grains.Select(grain => grain.GetUniformHashCode()).Order().ToArray();
        uint[] bounds = [0, 1, hashes[0], hashes[0] - 1, hashes[20], hashes[40], hashes[^1], int.MaxValue, (uint)int.MaxValue + 1, uint.MaxValue];
        foreach (var begin in bounds)
        {
            foreach (var end in bounds)
            {
                var expected = hashes.Where(hash => begin < end ? hash > begin && hash <= end : hash > begin || hash <= end);
                var found = (await rig.Reminders.ReadRows(begin, end)).Reminders.Select(row => row.GrainId.GetUniformHashCode()).Order();
                Assert.Equal(expected, found);
            }
        }
    }

    [Fact]
    public async Task Another_service_has_reminders_of_its_own()
    {
        using var ours = new SqliteOrleansRig(Fixture.Options());
        using var theirs = new SqliteOrleansRig(Fixture.Options(), "another");
        var grain = GrainId.Create("notebook", "one");
        _ = await ours.Reminders.UpsertRow(Of(grain, "review", Start, TimeSpan.FromMinutes(1)));

        Assert.Empty((await theirs.Reminders.ReadRows(grain)).Reminders);
        Assert.Empty((await theirs.Reminders.ReadRows(0, 0)).Reminders);
        await theirs.Reminders.TestOnlyClearTable();
        Assert.Single((await ours.Reminders.ReadRows(0, 0)).Reminders);
    }

    private static ReminderEntry Of(GrainId grain, string name, DateTime start, TimeSpan period) =>
        new() { GrainId = grain, ReminderName = name, StartAt = start, Period = period };
}
