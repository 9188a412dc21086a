using HealthPass.Grains.Audit;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Faults;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static HealthPass.Tests.Storage.Some;

namespace HealthPass.Tests.Storage;

public abstract class GovernanceStoreTests<TFixture> : StorageTests<TFixture>
    where TFixture : StorageFixture, new()
{
    private static readonly DateTimeOffset At = new DateTimeOffset(2021, 3, 1, 12, 0, 0, TimeSpan.FromHours(8)).AddTicks(1_234_567);

    [Fact]
    public async Task The_audit_comes_back_bit_for_bit_and_in_order()
    {
        var audit = Store<IAuditStore>();
        Assert.Null(await audit.ReadHeadAsync(Cancelled));

        await audit.AppendAsync([Line(1), Line(2)], Cancelled);
        await audit.AppendAsync([Line(3)], Cancelled);

        Assert.Equivalent(Line(3), await audit.ReadHeadAsync(Cancelled), strict: true);
        Assert.Equal(At, (await audit.ReadHeadAsync(Cancelled))!.At);
        Assert.Equal([2, 3], (await audit.ReadAsync(1, 10, Cancelled)).Select(line => line.Sequence));
        Assert.Equal([1], (await audit.ReadAsync(0, 1, Cancelled)).Select(line => line.Sequence));
    }

    [Fact]
    public async Task A_taken_sequence_number_fails_the_whole_append()
    {
        var audit = Store<IAuditStore>();
        await audit.AppendAsync([Line(1), Line(2)], Cancelled);

        await Assert.ThrowsAsync<StorageConflictException>(() => Store<IAuditStore>("two").AppendAsync([Line(3), Line(2)], Cancelled));

        Assert.Equal(2, (await audit.ReadHeadAsync(Cancelled))!.Sequence);
    }

    [Theory]
    [InlineData("UPDATE audit_entry SET actor = 'nobody' WHERE sequence = 1")]
    [InlineData("DELETE FROM audit_entry WHERE sequence = 1")]
    [InlineData("DELETE FROM audit_entry")]
    public async Task The_database_refuses_to_change_the_audit(string sql)
    {
        var audit = Store<IAuditStore>();
        await audit.AppendAsync([Line(1)], Cancelled);

        var error = await Assert.ThrowsAnyAsync<Exception>(() => Fixture.ScalarAsync(sql));

        Assert.Contains("append-only", error.Message, StringComparison.Ordinal);
        Assert.Equivalent(Line(1), await audit.ReadHeadAsync(Cancelled));
    }

    [Fact]
    public async Task Only_the_first_of_many_processes_founds_the_staff()
    {
        var stores = Enumerable.Range(0, 4).Select(i => Store<IStaffStore>($"node-{i}")).ToList();
        Assert.False(await stores[0].AnyAsync(Cancelled));

        var added = await Task.WhenAll(stores.Select((store, i) => store.AddFirstAsync(
            [new($"Admin-{i}", "hash", ["operator", "auditor"], Province, 0, 0)], [new([(byte)i], "gate", $"key-{i}", "", 50)], Cancelled)));

        Assert.Single(added, first => first);
        var winner = Array.IndexOf(added, true);
        Assert.True(await stores[0].AnyAsync(Cancelled));
        var account = (await stores[0].FindAsync($"ADMIN-{winner}", Cancelled))!;
        Assert.Equal(new($"admin-{winner}", "hash", account.Roles, Province, 0, 0), account);
        Assert.Equal(["operator", "auditor"], account.Roles);
        Assert.Equivalent(new ApiKey([(byte)winner], "gate", $"key-{winner}", "", 50), Assert.Single(await stores[1].ReadKeysAsync(Cancelled)), strict: true);
    }

    [Fact]
    public async Task Of_many_sign_ins_at_once_at_many_nodes_no_more_count_than_the_bound()
    {
        var stores = await NodesWithAccountAsync();

        var counted = await Task.WhenAll(Enumerable.Range(0, 48).Select(
            i => Task.Run(() => stores[i % stores.Count].CountSignInAsync("Wang", 5, 1_000, 1_900, Cancelled), Cancelled)));

        Assert.Equal([0L, 0L, 0L, 0L, 1_900L], counted.Where(lockedUntil => lockedUntil is not null).Select(lockedUntil => lockedUntil!.Value).Order());
        Assert.Equal((0, 1_900L), await SignInsAsync(stores[0]));
    }

    [Fact]
    public async Task A_sign_in_that_succeeds_forgives_those_before_it_and_lifts_its_own_lock_and_no_other()
    {
        var staff = (await NodesWithAccountAsync())[0];
        Assert.Equal(0, await CountAsync(1_000));
        Assert.Equal(0, await CountAsync(1_000));
        Assert.Equal((2, 0L), await SignInsAsync(staff));

        await staff.ForgiveSignInsAsync("WANG", 0, Cancelled);
        Assert.Equal((0, 0L), await SignInsAsync(staff));

        for (var attempt = 1; attempt <= 4; attempt++)
        {
            Assert.Equal(0, await CountAsync(1_000));
        }

        Assert.Equal(1_900, await CountAsync(1_000));
        await staff.ForgiveSignInsAsync("wang", 0, Cancelled);
        Assert.Equal((0, 1_900L), await SignInsAsync(staff));

        await staff.ForgiveSignInsAsync("wang", 1_900, Cancelled);
        Assert.Equal((0, 0L), await SignInsAsync(staff));

        Task<long?> CountAsync(long now) => staff.CountSignInAsync("Wang", 5, now, now + 900, Cancelled);
    }

    [Fact]
    public async Task A_lock_ends_at_its_time_and_the_count_begins_anew()
    {
        var staff = (await NodesWithAccountAsync())[0];
        Assert.Equal(1_900, await staff.CountSignInAsync("wang", 1, 1_000, 1_900, Cancelled));

        Assert.Null(await staff.CountSignInAsync("wang", 5, 1_899, 2_799, Cancelled));
        Assert.Equal((0, 1_900L), await SignInsAsync(staff));
        Assert.Equal(0, await staff.CountSignInAsync("wang", 5, 1_900, 2_800, Cancelled));
        Assert.Equal((1, 0L), await SignInsAsync(staff));

        Assert.Null(await staff.CountSignInAsync("li", 5, 1_000, 1_900, Cancelled));
        Assert.Null(await staff.FindAsync("li", Cancelled));
    }

    [Fact]
    public async Task Venues_are_paged_in_order_of_id()
    {
        var venues = Store<IVenueDirectory>();
        await venues.PutAsync(new(Market, "Old name", "market", Wuhou, 2), Cancelled);
        await venues.PutAsync(new(Market, "市场", "market", Wuhou, 2), Cancelled);
        await venues.PutAsync(new(Station, "成都东站", "transit_hub", Chengdu, 1), Cancelled);
        await venues.PutAsync(new(new(77), "Elsewhere", "hotel", Zigong, 3), Cancelled);

        var first = await venues.ListAsync(Chengdu, default, 1, Cancelled);
        var second = await venues.ListAsync(Chengdu, first[0].VenueId, 10, Cancelled);

        Assert.Equal([new(Station, "成都东站", "transit_hub", Chengdu, 1)], first);
        Assert.Equal([new(Market, "市场", "market", Wuhou, 2)], second);
    }

    [Fact]
    public async Task Cancelling_before_the_work_begins_writes_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var node = Fixture.Node();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => node.GetRequiredService<IAuditStore>().AppendAsync([Line(1)], cancelled.Token));

        Assert.Null(await node.GetRequiredService<IAuditStore>().ReadHeadAsync(Cancelled));
    }

    private async Task<IReadOnlyList<IStaffStore>> NodesWithAccountAsync()
    {
        var stores = Enumerable.Range(0, 4).Select(i => Store<IStaffStore>($"node-{i}")).ToList();
        Assert.True(await stores[0].AddFirstAsync([new("wang", "hash", [], Chengdu, 0, 0)], [], Cancelled));
        return stores;
    }

    private static async Task<(int FailedAttempts, long LockedUntil)> SignInsAsync(IStaffStore staff)
    {
        var account = (await staff.FindAsync("wang", Cancelled))!;
        return (account.FailedAttempts, account.LockedUntil);
    }

    protected static AuditEntry Line(long sequence) => new(
        sequence, At, "wang", "lookup", Person(1).ToString(), """{"purpose":"12345"}""", [.. Enumerable.Repeat((byte)sequence, 32)], [.. Enumerable.Repeat((byte)(sequence + 1), 32)]);
}
