using HealthPass.Grains.People;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Venues;
using HealthPass.Kernel.Verdicts;
using HealthPass.Storage.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;
using SQLitePCL;
using Xunit;

namespace HealthPass.Tests.Storage.Silo;

public sealed class SqliteGrainStorageTests : StorageTests<SqliteFixture>
{
    private static readonly GrainId Some1 = GrainId.Create("notebook", "one");

    [Fact]
    public async Task Rows_of_earlier_builds_are_read_written_on_and_cleared()
    {
        using var rig = new SqliteOrleansRig(Fixture.Options());
        await RunAsync(RowsOfEarlierBuilds.Sql);

        foreach (var (text, grain, version) in RowsOfEarlierBuilds.Notebooks)
        {
            var state = new GrainState<NotebookState>();
            await rig.States.ReadStateAsync("notebook", grain, state);
            Assert.Equal((text, true, $"{version}"), (state.State!.Text, state.RecordExists, state.ETag));

            state.State.Text += "!";
            await rig.States.WriteStateAsync("notebook", grain, state);
            Assert.Equal($"{version + 1}", state.ETag);
            var again = new GrainState<NotebookState>();
            await rig.States.ReadStateAsync("notebook", grain, again);
            Assert.Equal(text + "!", again.State!.Text);
        }

        Assert.Equal(9, await Fixture.CountAsync("SELECT count(*) FROM grain_state"));
        foreach (var (_, grain, _) in RowsOfEarlierBuilds.Notebooks)
        {
            var state = new GrainState<NotebookState>();
            await rig.States.ReadStateAsync("notebook", grain, state);
            await rig.States.ClearStateAsync("notebook", grain, state);
        }

        Assert.Equal(1, await Fixture.CountAsync("SELECT count(*) FROM grain_state"));
    }

    [Fact]
    public async Task A_venue_of_an_earlier_build_is_what_it_was()
    {
        using var rig = new SqliteOrleansRig(Fixture.Options());
        await RunAsync(RowsOfEarlierBuilds.Sql);
        var venue = new GrainState<VenueState>();

        await rig.States.ReadStateAsync("venue", GrainId.Create(GrainType.Create("venue"), GrainIdKeyExtensions.CreateGuidKey(RowsOfEarlierBuilds.Uuid)), venue);

        Assert.Equal(
            new("东站", VenueCategory.RailwayStation, Samples.Village.Code, "邛崃山路", string.Empty, new EntryRule(Verdict.Deny, Verdict.Check, 48, Verdict.Check, Verdict.Allow), "key-1"),
            venue.State!.Registration);
        Assert.Equal((3u, new DateTimeOffset(2021, 1, 11, 8, 30, 0, TimeSpan.FromHours(8))), (venue.State.Version, venue.State.RegisteredAt));
    }

    [Fact]
    public async Task What_is_written_has_the_columns_and_bytes_of_earlier_builds()
    {
        using var rig = new SqliteOrleansRig(Fixture.Options());

        foreach (var (text, grain, _) in RowsOfEarlierBuilds.Notebooks)
        {
            await rig.States.WriteStateAsync("notebook", grain, new GrainState<NotebookState>(new() { Text = text }));
        }

        const string Rows = """
            SELECT group_concat(grain_n0 || ' ' || grain_n1 || ' ' || grain_extension || ' ' || service_id || ' ' || hex(payload) ORDER BY payload)
              FROM grain_state WHERE grain_type = 'notebook'
            """;
        var written = await Fixture.ScalarAsync(Rows);
        await RunAsync("DELETE FROM grain_state");
        await RunAsync(RowsOfEarlierBuilds.Sql);
        Assert.Equal(await Fixture.ScalarAsync(Rows), written);
    }

    [Fact]
    public async Task Of_two_that_hold_the_same_version_one_writes_and_the_other_is_told()
    {
        using var rig = new SqliteOrleansRig(Fixture.Options());
        GrainState<NotebookState> first = new(), second = new(), unborn = new();
        await rig.States.WriteStateAsync("notebook", Some1, first);
        await rig.States.ReadStateAsync("notebook", Some1, second);

        await rig.States.WriteStateAsync("notebook", Some1, first);

        await Assert.ThrowsAsync<InconsistentStateException>(() => rig.States.WriteStateAsync("notebook", Some1, second));
        await Assert.ThrowsAsync<InconsistentStateException>(() => rig.States.ClearStateAsync("notebook", Some1, second));
        await Assert.ThrowsAsync<InconsistentStateException>(() => rig.States.WriteStateAsync("notebook", Some1, unborn));
        await rig.States.WriteStateAsync("notebook", Some1, first);
    }

    [Fact]
    public async Task Clearing_deletes_the_row_and_clearing_nothing_is_no_fault()
    {
        using var rig = new SqliteOrleansRig(Fixture.Options());
        var state = new GrainState<NotebookState>(new() { Text = "to be forgotten" });
        await rig.States.WriteStateAsync("notebook", Some1, state);

        // By somebody who has not read it.
        var stranger = new GrainState<NotebookState>();
        await rig.States.ClearStateAsync("notebook", Some1, stranger);

        Assert.Equal(0, await Fixture.CountAsync("SELECT count(*) FROM grain_state"));
        Assert.Equal((null, false, null), (stranger.State!.Text, stranger.RecordExists, stranger.ETag));
        await rig.States.ClearStateAsync("notebook", Some1, stranger);
        await Assert.ThrowsAsync<InconsistentStateException>(() => rig.States.WriteStateAsync("notebook", Some1, state));
    }

    [Fact]
    public async Task Another_service_has_rows_of_its_own()
    {
        using var ours = new SqliteOrleansRig(Fixture.Options());
        using var theirs = new SqliteOrleansRig(Fixture.Options(), "another");
        await ours.States.WriteStateAsync("notebook", Some1, new GrainState<NotebookState>(new() { Text = "ours" }));
        var state = new GrainState<NotebookState>();

        await theirs.States.ReadStateAsync("notebook", Some1, state);

        Assert.False(state.RecordExists);
        Assert.Null(state.State!.Text);
    }

    [Fact]
    public async Task States_reminders_and_rows_of_our_own_share_a_transaction()
    {
        using var rig = new SqliteOrleansRig(Fixture.Options());
        var database = rig.Services.GetRequiredService<Database>();
        var directory = rig.Services.GetRequiredService<IPersonDirectory>();
        using var held = new ManualResetEventSlim();
        using var begun = new ManualResetEventSlim();

        // The writer is kept at work until all the others have queued up: they make the next group, if they do not join the first.
        var commits = 0;
        var first = database.WriteAsync(
            (session, _) =>
            {
                raw.sqlite3_commit_hook(((SqliteConnection)session.Connection).Handle, Committed, null);
                begun.Set();
                held.Wait(Cancelled);
                return Task.FromResult(true);
            },
            Cancelled);
        begun.Wait(Cancelled);
        var states = Enumerable.Range(0, 40).Select(i => rig.States.WriteStateAsync(
            "notebook", GrainId.Create("notebook", $"group {i}"), new GrainState<NotebookState>(new() { Text = "one of many" }))).ToArray();
        var reminder = rig.Reminders.UpsertRow(new() { GrainId = Some1, ReminderName = "review", StartAt = DateTime.UnixEpoch, Period = TimeSpan.FromMinutes(1) });
        var person = directory.PutAsync(Some.Entry(1), Cancelled);
        Assert.All(states, state => Assert.False(state.IsCompleted));
        held.Set();
        await Task.WhenAll([first, reminder, person, .. states]);

        Assert.InRange(commits, 1, 3);
        Assert.Equal(40, await Fixture.CountAsync("SELECT count(*) FROM grain_state"));
        Assert.Equal(1, await Fixture.CountAsync("SELECT count(*) FROM orleans_reminder"));

        int Committed(object state)
        {
            commits++;
            return 0;
        }
    }

    [Fact]
    public async Task A_locked_file_is_a_storage_that_is_unavailable()
    {
        var options = Fixture.Options();
        options.BusyTimeout = TimeSpan.FromMilliseconds(100);
        using var rig = new SqliteOrleansRig(options);
        var state = new GrainState<NotebookState>(new() { Text = "kept" });
        await rig.States.WriteStateAsync("notebook", Some1, state);
        var entry = new ReminderEntry { GrainId = Some1, ReminderName = "review", StartAt = DateTime.UnixEpoch, Period = TimeSpan.FromMinutes(1) };

        await Fixture.BreakAsync();
        await Assert.ThrowsAsync<StorageUnavailableException>(() => rig.States.WriteStateAsync("notebook", Some1, state));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => rig.States.ClearStateAsync("notebook", Some1, state));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => rig.Reminders.UpsertRow(entry));
        await Fixture.MendAsync();

        await rig.States.WriteStateAsync("notebook", Some1, state);
        Assert.Equal("0", await rig.Reminders.UpsertRow(entry));
    }

    [Fact]
    public async Task A_full_file_is_a_storage_that_is_unavailable()
    {
        using var rig = new SqliteOrleansRig(Fixture.Options());
        var database = rig.Services.GetRequiredService<Database>();
        var state = new GrainState<NotebookState>(new() { Text = "small" });
        await rig.States.WriteStateAsync("notebook", Some1, state);
        _ = await database.WriteAsync((session, token) => session.QueryAsync("PRAGMA max_page_count = 1", row => row.GetInt64(0), token), Cancelled);
        state.State!.Text = new string('x', 4_000_000);

        await Assert.ThrowsAsync<StorageUnavailableException>(() => rig.States.WriteStateAsync("notebook", Some1, state));

        var kept = new GrainState<NotebookState>();
        await rig.States.ReadStateAsync("notebook", Some1, kept);
        Assert.Equal("small", kept.State!.Text);
    }

    private async Task RunAsync(string sql) => await Fixture.ScalarAsync(sql);
}
