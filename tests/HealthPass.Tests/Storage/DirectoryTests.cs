using HealthPass.Grains.People;
using HealthPass.Grains.Seals;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.People;
using HealthPass.Node.Ports;
using HealthPass.Storage.Common;
using HealthPass.Storage.Stores;
using HealthPass.Tests.Fakes;
using HealthPass.Verification.Tally;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static HealthPass.Tests.Storage.Some;

namespace HealthPass.Tests.Storage;

public abstract class DirectoryTests<TFixture> : StorageTests<TFixture>
    where TFixture : StorageFixture, new()
{
    [Fact]
    public async Task A_row_comes_back_as_it_was_written()
    {
        var directory = Store<IPersonDirectory>();
        var entry = Entry(1) with { PhoneIndex = [.. Enumerable.Range(0, 16).Select(i => (byte)(255 - i))], ReviewAt = uint.MaxValue };

        var change = await directory.PutAsync(entry, Cancelled);

        Assert.True(change.Applied);
        Assert.Null(change.Removed);
        Assert.Equal(new RegisteredTally(Wuhou, new(1, 0, 0)), change.Added);
        var found = (await directory.RowOfAsync(entry.PersonId))!;
        Assert.Equal(entry.PhoneIndex, found.PhoneIndex);
        Assert.Equal(entry, found with { PhoneIndex = entry.PhoneIndex });
        Assert.Null(await directory.RowOfAsync(Person(2)));
    }

    [Fact]
    public async Task Many_rows_are_found_at_once_and_missing_ones_left_out()
    {
        var directory = Store<IPersonDirectory>();
        await Task.WhenAll(Enumerable.Range(1, 150).Select(number => directory.PutAsync(Entry(number), Cancelled)));

        var found = await directory.FindManyAsync([.. Enumerable.Range(100, 100).Select(Person)], Cancelled);

        Assert.Equal(
            Enumerable.Range(100, 51).Select(Person).OrderBy(id => id.ToString()),
            found.Select(row => row.PersonId).OrderBy(id => id.ToString()));
        Assert.Empty(await directory.FindManyAsync([], Cancelled));
    }

    [Fact]
    public async Task Whoever_has_left_is_counted_no_more_and_leaves_a_row_that_is_no_application_under_way()
    {
        var directory = Store<IPersonDirectory>();
        await directory.PutAsync(Entry(1), Cancelled);
        var left = Entry(1, version: 2, state: DirectoryState.Left) with { Flags = (byte)StatusFlags.Left, ReviewAt = 100 };

        Assert.Equal(new(true, new(Wuhou, new(1, 0, 0)), null), await directory.PutAsync(left, Cancelled));
        Assert.Equal(default, await directory.PutAsync(Entry(1), Cancelled));
        await directory.RemovePendingAsync(Person(1), Cancelled);

        Assert.Equal(DirectoryState.Left, (await directory.RowOfAsync(Person(1)))!.State);
        Assert.Empty(await directory.ReadPendingAsync(long.MaxValue, 10, Cancelled));
        Assert.Empty(await directory.ReadDueAsync(99, 10, Cancelled));
        Assert.Equal([Person(1)], await directory.ReadDueAsync(100, 10, Cancelled));
        Assert.Equal(Person(1), Assert.Single(await directory.ReadPageAsync(default, 10, Cancelled)).PersonId);
        Assert.Equal(0, await Fixture.CountAsync("SELECT coalesce(sum(persons), 0) FROM channel_tally"));
        Assert.Equal(new(true, null, new(Zigong, new(1, 0, 0))), await directory.PutAsync(Entry(1, version: 3, region: Zigong), Cancelled));
        Assert.Equal(1, await Fixture.CountAsync("SELECT sum(persons) FROM channel_tally"));
    }

    [Fact]
    public async Task A_row_is_replaced_only_by_a_higher_version()
    {
        var directory = Store<IPersonDirectory>();
        await directory.PutAsync(Entry(1, version: 5), Cancelled);

        var same = await directory.PutAsync(Entry(1, version: 5, Colour.Red), Cancelled);
        var lower = await directory.PutAsync(Entry(1, version: 4, Colour.Red), Cancelled);
        var higher = await directory.PutAsync(Entry(1, version: 6, Colour.Red), Cancelled);

        Assert.Equal(default, same);
        Assert.Equal(default, lower);
        Assert.Equal(new(true, new(Wuhou, new(1, 0, 0)), new(Wuhou, new(0, 0, 1))), higher);
        Assert.Equal(Colour.Red, (await directory.RowOfAsync(Person(1)))!.Colour);
    }

    [Fact]
    public async Task A_pending_row_does_not_count_until_an_active_one_of_any_version_replaces_it()
    {
        var directory = Store<IPersonDirectory>();
        var pending = await directory.PutAsync(Entry(1, version: 9, state: DirectoryState.Pending), Cancelled);
        Assert.Equal(new(true, null, null), pending);
        Assert.Empty(await directory.ReadRegisteredAsync(Cancelled));

        var active = await directory.PutAsync(Entry(1, version: 1), Cancelled);

        Assert.Equal(new(true, null, new(Wuhou, new(1, 0, 0))), active);
        Assert.Equal(1, await directory.CountAsync(Cancelled));
    }

    [Fact]
    public async Task An_active_row_is_never_replaced_by_a_pending_one()
    {
        var directory = Store<IPersonDirectory>();
        await directory.PutAsync(Entry(1), Cancelled);

        var change = await directory.PutAsync(Entry(1, version: 99, state: DirectoryState.Pending), Cancelled);

        Assert.False(change.Applied);
        Assert.Equal(1, await directory.CountAsync(Cancelled));
    }

    [Fact]
    public async Task Only_a_row_that_is_still_pending_can_be_removed()
    {
        var directory = Store<IPersonDirectory>();
        await directory.PutAsync(Entry(1, state: DirectoryState.Pending), Cancelled);
        await directory.PutAsync(Entry(2), Cancelled);

        await directory.RemovePendingAsync(Person(1), Cancelled);
        await directory.RemovePendingAsync(Person(2), Cancelled);
        await directory.RemovePendingAsync(Person(3), Cancelled);

        Assert.Null(await directory.RowOfAsync(Person(1)));
        Assert.NotNull(await directory.RowOfAsync(Person(2)));
    }

    [Fact]
    public async Task Pending_rows_left_behind_are_found_and_young_ones_are_left_alone()
    {
        var directory = Store<IPersonDirectory>();
        await directory.PutAsync(Entry(3, state: DirectoryState.Pending), Cancelled);
        await directory.PutAsync(Entry(1, state: DirectoryState.Pending), Cancelled);
        await directory.PutAsync(Entry(2), Cancelled);

        Assert.Equal([Person(1), Person(3)], await directory.ReadPendingAsync(1_613_000_004, 10, Cancelled));
        Assert.Equal([Person(1)], await directory.ReadPendingAsync(1_613_000_003, 10, Cancelled));
    }

    [Fact]
    public async Task Relatives_who_share_a_phone_are_found_in_order_of_application()
    {
        var directory = Store<IPersonDirectory>();
        byte[] phone = [.. Enumerable.Repeat((byte)7, 16)];
        await directory.PutAsync(Entry(3) with { PhoneIndex = phone }, Cancelled);
        await directory.PutAsync(Entry(1) with { PhoneIndex = phone }, Cancelled);
        await directory.PutAsync(Entry(2), Cancelled);
        await directory.PutAsync(Entry(4, state: DirectoryState.Pending) with { PhoneIndex = phone }, Cancelled);

        Assert.Equal([Person(1), Person(3)], await directory.FindByPhoneAsync(phone, 10, Cancelled));
        Assert.Equal([Person(1)], await directory.FindByPhoneAsync(phone, 1, Cancelled));
    }

    [Fact]
    public async Task Colours_due_for_review_are_found_longest_overdue_first()
    {
        var directory = Store<IPersonDirectory>();
        await directory.PutAsync(Entry(1) with { ReviewAt = 300 }, Cancelled);
        await directory.PutAsync(Entry(2) with { ReviewAt = 100 }, Cancelled);
        await directory.PutAsync(Entry(3) with { ReviewAt = 0 }, Cancelled);
        await directory.PutAsync(Entry(4) with { ReviewAt = 301 }, Cancelled);
        await directory.PutAsync(Entry(5, state: DirectoryState.Pending) with { ReviewAt = 1 }, Cancelled);

        Assert.Equal([Person(2), Person(1)], await directory.ReadDueAsync(300, 10, Cancelled));
    }

    [Fact]
    public async Task The_counts_of_two_nodes_add_up_when_people_are_recoloured_and_move()
    {
        var one = Store<IPersonDirectory>("one");
        var two = Store<IPersonDirectory>("two");
        for (var person = 0; person < 4; person++)
        {
            await one.PutAsync(Entry(person), Cancelled);
        }

        await two.PutAsync(Entry(0, version: 2, Colour.Red), Cancelled);
        await two.PutAsync(Entry(1, version: 2, region: Zigong), Cancelled);
        await two.PutAsync(Entry(2, version: 2, Colour.Yellow, Zigong), Cancelled);
        await one.PutAsync(Entry(0, version: 3, Colour.Yellow), Cancelled);

        Assert.Equal([new(Wuhou, new(4, 1, -1))], await one.ReadRegisteredAsync(Cancelled));
        Assert.Equal([new(Wuhou, new(-3, 0, 1)), new(Zigong, new(1, 1, 0))], await two.ReadRegisteredAsync(Cancelled));
        Assert.Equal(4, await two.CountAsync(Cancelled));
        var wuhou = await Fixture.CountAsync($"SELECT count(*) FROM person_directory WHERE region_code = {Wuhou.Value} AND state = 1");
        Assert.Equal(2, wuhou);
    }

    [Fact]
    public async Task Writes_that_wait_together_are_committed_together_and_counted_exactly()
    {
        var directory = Store<IPersonDirectory>();
        var random = new Random(20210301);
        var colours = Enumerable.Range(0, 3_000).Select(_ => (Colour)random.Next(1, 4)).ToList();

        var changes = await Task.WhenAll(colours.Select((colour, person) => directory.PutAsync(Entry(person, colour: colour), Cancelled)));

        Assert.All(changes, change => Assert.True(change.Applied));
        var expected = colours.Aggregate(default(ColourCounts), (sum, colour) => sum + ColourCounts.One(colour));
        Assert.Equal([new(Wuhou, expected)], await directory.ReadRegisteredAsync(Cancelled));
        Assert.Equal(3_000, await Fixture.CountAsync("SELECT count(*) FROM person_directory"));
    }

    [Fact]
    public async Task Versions_of_one_person_written_at_once_end_with_the_highest()
    {
        var directory = Store<IPersonDirectory>();

        await Task.WhenAll(Enumerable.Range(1, 200).Select(version =>
            directory.PutAsync(Entry(1, (uint)version, (Colour)(1 + (version % 3))), Cancelled)));

        Assert.Equal(200u, (await directory.RowOfAsync(Person(1)))!.Version);
        Assert.Equal(1, await directory.CountAsync(Cancelled));
    }

    [Fact]
    public async Task Two_nodes_that_write_the_same_people_agree_in_the_end()
    {
        var nodes = new[] { Store<IPersonDirectory>("one"), Store<IPersonDirectory>("two") };
        var random = new Random(7);
        var writes = Enumerable.Range(0, 4_000).Select(i => (Node: nodes[i % 2], Entry: Entry(
            random.Next(100),
            (uint)random.Next(1, 50),
            (Colour)random.Next(1, 4),
            random.Next(2) == 0 ? Wuhou : Zigong,
            random.Next(8) == 0 ? DirectoryState.Pending : DirectoryState.Active))).ToList();

        await Task.WhenAll(writes.Select(async write =>
        {
            await write.Node.PutAsync(write.Entry, Cancelled);
            if (write.Entry.Version % 7 == 0)
            {
                await write.Node.RemovePendingAsync(write.Entry.PersonId, Cancelled);
            }
        }));

        foreach (var region in new[] { Wuhou, Zigong })
        {
            foreach (var (colour, column) in new[] { (Colour.Green, "green"), (Colour.Yellow, "yellow"), (Colour.Red, "red") })
            {
                var rows = await Fixture.CountAsync(
                    $"SELECT count(*) FROM person_directory WHERE state = 1 AND region_code = {region.Value} AND colour = {(int)colour}");
                Assert.Equal(rows, await Fixture.CountAsync($"SELECT sum({column}) FROM registered_tally WHERE region_code = {region.Value}"));
            }
        }
    }

    [Fact]
    public async Task The_active_rows_of_a_range_are_read_in_order_over_many_pages()
    {
        var directory = Store<IPersonDirectory>();
        await Task.WhenAll(Enumerable.Range(0, 5_000).Select(person =>
            directory.PutAsync(Entry(person, state: person % 10 == 0 ? DirectoryState.Pending : DirectoryState.Active), Cancelled)));

        var all = new List<DirectoryStatusRow>();
        await foreach (var page in directory.ReadStatusesAsync(default, new(ulong.MaxValue, ulong.MaxValue), Cancelled))
        {
            all.AddRange(page);
        }

        var expected = Enumerable.Range(0, 5_000).Where(person => person % 10 != 0).Select(person => Entry(person))
            .Select(row => row.Status)
            .OrderBy(row => row.PersonId.High).ThenBy(row => row.PersonId.Low).ToList();
        Assert.Equal(expected, all);

        // Both ends belong to the range.
        var some = new List<DirectoryStatusRow>();
        await foreach (var page in directory.ReadStatusesAsync(expected[10].PersonId, expected[4_200].PersonId, Cancelled))
        {
            some.AddRange(page);
        }

        Assert.Equal(expected.GetRange(10, 4_191), some);
    }

    [Fact]
    public async Task A_row_that_was_altered_is_put_right_whatever_version_it_claims_and_no_count_moves()
    {
        var directory = Store<IPersonDirectory>();
        await directory.PutAsync(Entry(1, version: 3, colour: Colour.Red), Cancelled);
        _ = await Fixture.ScalarAsync("UPDATE person_directory SET version = 4000000000, colour = 1");
        Assert.False((await directory.PutAsync(Entry(1, version: 4, colour: Colour.Red), Cancelled)).Applied);

        await directory.RepairAsync(Entry(1, version: 3, colour: Colour.Red), Cancelled);

        Assert.Equal(Entry(1, version: 3, colour: Colour.Red).Status, (await directory.RowOfAsync(Person(1)))!.Status);
        Assert.Equal(1, await directory.CountAsync(Cancelled));
        Assert.Equal(1, await Fixture.CountAsync("SELECT CAST(SUM(red) AS bigint) FROM registered_tally"));
    }

    [Fact]
    public async Task Rows_without_a_seal_of_their_own_get_one_unless_they_have_changed()
    {
        var directory = Store<IPersonDirectory>();
        var bare = new RowSeal(0, 0);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(person => directory.PutAsync(Entry(person) with { Seal = person == 3 ? new(9, 9) : bare }, Cancelled)));
        var rows = await directory.ReadPageAsync(default, 10, Cancelled);
        Assert.Equal(3, rows.Count(row => row.Seal.IsNone));
        await directory.PutAsync(Entry(1, version: 2) with { Seal = bare }, Cancelled);

        await directory.SealAsync([.. rows.Select(row => row with { Seal = new(2, ulong.MaxValue) })], Cancelled);

        var sealedRows = (await directory.ReadPageAsync(default, 10, Cancelled)).ToDictionary(row => row.PersonId, row => row.Seal);
        Assert.Equal(
            [new(2, ulong.MaxValue), bare, new(2, ulong.MaxValue), new(2, ulong.MaxValue)], Enumerable.Range(0, 4).Select(person => sealedRows[Person(person)]));
    }

    [Fact]
    public async Task The_mark_that_nothing_unsealed_is_taken_is_set_once()
    {
        var store = Store<ISealStore>();
        Assert.Null(await store.ReadAsync(Cancelled));
        var mark = new SealEraMark(1_600_000_000, new(1, ulong.MaxValue, 5));
        await store.SetAsync(mark, Cancelled);
        await store.SetAsync(mark with { ClosedAt = 1 }, Cancelled);
        Assert.Equal(mark, await store.ReadAsync(Cancelled));
    }

    [Fact]
    public async Task A_row_that_no_database_takes_fails_alone_and_the_next_group_goes_through()
    {
        var directory = Store<IPersonDirectory>();

        await Assert.ThrowsAnyAsync<Exception>(() => directory.PutAsync(Entry(1) with { Channel = null! }, Cancelled));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => directory.PutAsync(Entry(1, colour: Colour.None), Cancelled));

        Assert.True((await directory.PutAsync(Entry(1), Cancelled)).Applied);
        Assert.Equal(1, await directory.CountAsync(Cancelled));
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_reported_as_unavailable_and_service_resumes_with_it()
    {
        var node = Fixture.Node(change: options => options.BusyTimeout = TimeSpan.FromMilliseconds(500));
        var directory = node.GetRequiredService<IPersonDirectory>();
        await directory.PutAsync(Entry(1), Cancelled);

        await Fixture.BreakAsync();
        await Assert.ThrowsAsync<StorageUnavailableException>(() => directory.PutAsync(Entry(2), Cancelled));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => node.GetRequiredService<IVenueDirectory>()
            .PutAsync(new(Station, "East", "transit_hub", Wuhou, 1), Cancelled));
        await Fixture.MendAsync();

        Assert.True((await directory.PutAsync(Entry(2), Cancelled)).Applied);
        Assert.Equal(2, await directory.CountAsync(Cancelled));
    }

    [Fact]
    public async Task A_full_queue_refuses_at_once_and_keeps_what_it_took()
    {
        var writer = new HeldWriter();
        await using var directory = new PersonDirectory(
            Fixture.Node().GetRequiredService<Database>(), writer, new() { DirectoryQueueLength = 4 });
        var first = directory.PutAsync(Entry(0), Cancelled);
        await writer.Entered;
        var waiting = Enumerable.Range(1, 4).Select(person => directory.PutAsync(Entry(person), Cancelled)).ToList();

        await Assert.ThrowsAsync<StorageUnavailableException>(() => directory.PutAsync(Entry(5), Cancelled));
        writer.Release();

        await Task.WhenAll([first, .. waiting]);
        Assert.Equal([1, 4], writer.Groups);
    }

    [Fact]
    public async Task Whoever_was_committed_without_an_answer_is_counted_and_counted_once()
    {
        var node = Fixture.Node();
        var writer = new ForgetfulWriter(node.GetRequiredService<IDirectoryWriter>());
        var tally = new NodeTally(Samples.Tree, "one", Samples.Today);
        await using var directory = new PersonDirectory(node.GetRequiredService<Database>(), writer, new(), new TallyRegistered(tally));
        await directory.PutAsync(Entry(1), Cancelled);
        Assert.Equal(1, Registered());

        // It commits, and the connection breaks before it can say so.
        writer.Forgets = true;
        await Assert.ThrowsAsync<StorageUnavailableException>(() => directory.PutAsync(Entry(2), Cancelled));
        writer.Forgets = false;
        Assert.False((await directory.PutAsync(Entry(2), Cancelled)).Applied);
        Assert.Equal(2, Registered());
        await directory.PutAsync(Entry(3, colour: Colour.Red), Cancelled);
        Assert.Equal(3, Registered());

        // It is given up, and goes through just before it is tried again.
        writer.IsLate = true;
        await Assert.ThrowsAsync<StorageUnavailableException>(() => directory.PutAsync(Entry(4), Cancelled));
        writer.IsLate = false;
        Assert.Equal(3, Registered());
        Assert.False((await directory.PutAsync(Entry(4), Cancelled)).Applied);
        Assert.Equal(4, Registered());
        Assert.Equal(await directory.CountAsync(Cancelled), Registered());

        long Registered() => tally.ReportsOf(Samples.Tree.Root.Code).Single().Registered.Registered;
    }

    [Fact]
    public async Task Closing_finishes_what_is_queued_and_takes_no_more()
    {
        var directory = Fixture.Node().GetRequiredService<IPersonDirectory>();
        var writes = Enumerable.Range(0, 1_000).Select(person => directory.PutAsync(Entry(person), Cancelled)).ToList();

        await ((IAsyncDisposable)directory).DisposeAsync();

        Assert.All(await Task.WhenAll(writes), change => Assert.True(change.Applied));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => directory.PutAsync(Entry(1_001), Cancelled));
        Assert.Equal(1_000, await Fixture.CountAsync("SELECT count(*) FROM person_directory"));
    }

    [Fact]
    public async Task Giving_up_waiting_does_not_take_the_write_back()
    {
        var writer = new HeldWriter();
        await using var directory = new PersonDirectory(Fixture.Node().GetRequiredService<Database>(), writer, new());
        using var giveUp = new CancellationTokenSource();
        var write = directory.PutAsync(Entry(0), giveUp.Token);
        await writer.Entered;

        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => write);
        writer.Release();
        await directory.DisposeAsync();

        Assert.Equal([1], writer.Groups);
    }

    private sealed class ForgetfulWriter(IDirectoryWriter inner) : IDirectoryWriter
    {
        private List<DirectoryWork>? _late;

        public bool Forgets { get; set; }

        public bool IsLate { get; set; }

        public async Task<DirectoryChange[]> WriteAsync(IReadOnlyList<DirectoryWork> group)
        {
            if (IsLate)
            {
                _late = [.. group];
                throw new StorageUnavailableException("given up");
            }

            if (_late is { } late)
            {
                _late = null;
                _ = await inner.WriteAsync(late);
            }

            var changes = await inner.WriteAsync(group);
            return Forgets ? throw new StorageUnavailableException("the connection broke while it committed") : changes;
        }

        public Task SealAsync(IReadOnlyList<DirectoryStatusRow> rows) => inner.SealAsync(rows);
    }

    private sealed class HeldWriter : IDirectoryWriter
    {
        private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Entered => _entered.Task;

        public List<int> Groups { get; } = [];

        public void Release() => _release.TrySetResult();

        public async Task<DirectoryChange[]> WriteAsync(IReadOnlyList<DirectoryWork> group)
        {
            _entered.TrySetResult();
            await _release.Task;
            Groups.Add(group.Count);
            return new DirectoryChange[group.Count];
        }

        public Task SealAsync(IReadOnlyList<DirectoryStatusRow> rows) => Task.CompletedTask;
    }
}
