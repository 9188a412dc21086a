using HealthPass.Grains.Audit;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;
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
            [new($"Admin-{i}", "hash", ["operator", "auditor"], Province)], [new([(byte)i], "gate", $"key-{i}", "", 50)], Cancelled)));

        Assert.Single(added, first => first);
        var winner = Array.IndexOf(added, true);
        Assert.True(await stores[0].AnyAsync(Cancelled));
        var account = (await Store<IAccountStore>("node-0").FindAsync($"ADMIN-{winner}", Cancelled))!;
        Assert.Equal(new($"admin-{winner}", "hash", account.Roles, Province) { Generation = 1 }, account);
        Assert.Equal(["operator", "auditor"], account.Roles);
        var key = Assert.Single(await Store<IApiKeyStore>("node-1").ReadAsync(Cancelled));
        Assert.Equal([(byte)winner], key.Hash);
        Assert.Equal(new ApiKey(key.Hash, "gate", $"key-{winner}", "", 50), key);
    }

    [Fact]
    public async Task A_change_of_api_keys_moves_the_number_that_every_node_looks_at()
    {
        var (one, two) = (Store<IApiKeyStore>("one"), Store<IApiKeyStore>("two"));
        var before = await two.ReadVersionAsync(Cancelled);
        var key = new ApiKey([1], "gate", "north", "region:510100000000", 50)
        {
            KeyId = Guid.NewGuid(), Owner = "station", Region = Province, DocumentsPerMinute = 3, DocumentsPerDay = 4, CreatedBy = "li", CreatedAt = 5, ExpiresAt = 600,
        };
        await one.AddAsync(key, Cancelled);
        var read = Assert.Single(await two.ReadAsync(Cancelled));
        Assert.Equal(key.Hash, read.Hash);
        Assert.Equal(key with { Hash = read.Hash }, read);
        var added = await two.ReadVersionAsync(Cancelled);

        await one.ReplaceAsync(key with { Hash = [2], CreatedAt = 6 }, [key], 100, Cancelled);
        await one.ReplaceAsync(key with { Hash = [3], CreatedAt = 7 }, await two.ReadAsync(Cancelled), 200, Cancelled);
        Assert.Equal([100, 200, 0], (await two.ReadAsync(Cancelled)).Select(secret => secret.RetiresAt));
        Assert.All(await two.ReadAsync(Cancelled), secret => Assert.Equal(key.KeyId, secret.KeyId));
        var replaced = await two.ReadVersionAsync(Cancelled);

        await two.RemoveAsync(await two.ReadAsync(Cancelled), Cancelled);
        Assert.Empty(await one.ReadAsync(Cancelled));
        Assert.True(before < added && added < replaced && replaced < await one.ReadVersionAsync(Cancelled));
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
    public async Task Venues_are_found_by_what_they_may_be_the_same_by_and_counted_by_level_and_standing()
    {
        var venues = Store<IVenueDirectory>();
        var market = new VenueEntry(Market, "武侯北门市场", "market", Wuhou, 2) { NameKey = "北门市场", AddressKey = "人民路1号", CreditCode = "91510000MA", RegisteredBy = "alice", Reviewed = true };
        var station = new VenueEntry(Station, "成都东站", "railway_station", Chengdu, 1) { NameKey = "东站", Standing = VenueStanding.InReview };
        var hotel = new VenueEntry(new(77), "北门旅馆", "hotel", Zigong, 3) { NameKey = "北门旅馆", Standing = VenueStanding.Ended, EndedAt = 9 };
        foreach (var entry in (VenueEntry[])[market, station, hotel])
        {
            await venues.PutAsync(entry, Cancelled);
        }

        Assert.Equal([market], await venues.FindLikeAsync(Chengdu, "北门", "", "", 10, Cancelled));
        Assert.Equal([market], await venues.FindLikeAsync(Wuhou, "", "91510000MA", "人民路1号", 10, Cancelled));
        Assert.Empty(await venues.FindLikeAsync(Zigong, "", "91510000MA", "人民路1号", 10, Cancelled));
        Assert.Empty(await venues.FindLikeAsync(Chengdu, "", "", "", 10, Cancelled));
        Assert.Equal([station], await venues.SearchAsync(new(Chengdu, VenueStanding.InReview, "", null, default, 10), Cancelled));
        Assert.Equal([market], await venues.SearchAsync(new(Chengdu, null, "北门", null, default, 10), Cancelled));
        Assert.Equal([market], await venues.SearchAsync(new(Chengdu, null, "", "alice", default, 10), Cancelled));
        Assert.Equal(hotel, await venues.FindAsync(new(77), Cancelled));
        Assert.Equal([new(RegionLevel.City, VenueStanding.InReview, false, 1), new(RegionLevel.County, VenueStanding.InUse, true, 1)], await venues.CountAsync(Chengdu, Cancelled));

        // Panels count what is in use.
        Assert.Equal([market], await venues.ListSinceAsync(0, default, 10, Cancelled));
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

    protected static AuditEntry Line(long sequence) => new(
        sequence, At, "wang", "lookup", Person(1).ToString(), """{"purpose":"12345"}""", [.. Enumerable.Repeat((byte)sequence, 32)], [.. Enumerable.Repeat((byte)(sequence + 1), 32)]);
}
