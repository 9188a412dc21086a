using HealthPass.Grains.Staff;
using HealthPass.Grains.Staff.Sessions;
using HealthPass.Grains.Staff.SignIn;
using Xunit;
using static HealthPass.Tests.Storage.Some;

namespace HealthPass.Tests.Storage;

public abstract class StaffStoreTests<TFixture> : StorageTests<TFixture>
    where TFixture : StorageFixture, new()
{
    private const long Now = 1_700_000_000;
    private const string Here = "10.0.0.0/24";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Assert.True(await Store<IStaffStore>().AddFirstAsync([new("wang", "hash", ["hotline_agent"], Chengdu), new("li", "hash", [], Chengdu)], [], Cancelled));
    }

    [Fact]
    public async Task Of_many_sign_ins_at_once_at_many_nodes_no_more_are_tried_than_are_free()
    {
        var nodes = Enumerable.Range(0, 4).Select(i => Store<ISignInStore>($"node-{i}")).ToList();

        var counts = await Task.WhenAll(Enumerable.Range(0, 32).Select(i => Task.Run(() => nodes[i % 4].CountAsync("Wang", Here, false, Now, Cancelled), Cancelled)));

        Assert.Equal(SignInGuard.Free, counts.Count(count => count.Verdict == SignInVerdict.MayTry));
        Assert.Equal([1, 2, 3, 4, 5], counts.Where(count => count.Verdict == SignInVerdict.MayTry).Select(count => count.Failures).Order());
    }

    [Fact]
    public async Task A_right_one_forgives_its_source_alone_and_makes_it_known()
    {
        var store = Store<ISignInStore>();
        for (var i = 0; i < 5; i++)
        {
            _ = await store.CountAsync("wang", Here, false, Now, Cancelled);
            _ = await store.CountAsync("wang", "192.0.2.0/24", false, Now, Cancelled);
        }

        await store.SucceedAsync("WANG", [Here, "device:d1"], Now, Cancelled);

        Assert.Equal(new(SignInVerdict.MayTry, true, 1), await store.CountAsync("wang", Here, false, Now, Cancelled));
        Assert.Equal(new(SignInVerdict.SourceWaits, false, 5), await store.CountAsync("wang", "192.0.2.0/24", false, Now, Cancelled));
        Assert.Equal(SignInVerdict.MayTry, (await store.CountAsync("li", Here, false, Now, Cancelled)).Verdict);
    }

    [Fact]
    public async Task A_thousand_networks_take_no_more_rows_than_there_is_room_for_and_push_out_nobody_who_is_known()
    {
        var store = Store<ISignInStore>();
        await store.SucceedAsync("wang", [Here], Now, Cancelled);

        // Slowly enough that the bound for all strangers does not stop it.
        for (var i = 0; i < 200; i++)
        {
            Assert.Equal(SignInVerdict.MayTry, (await store.CountAsync("wang", $"192.0.{i}.0/24", false, Now + (i * 60), Cancelled)).Verdict);
        }

        Assert.InRange(Convert.ToInt64(await Fixture.ScalarAsync("SELECT COUNT(*) FROM sign_in_source"), null), 1, SignInGuard.MaxSources + 1);
        Assert.True((await store.CountAsync("wang", Here, false, Now + 12_000, Cancelled)).IsKnown);
    }

    [Fact]
    public async Task Whatever_changes_what_an_account_may_do_ends_its_sessions_and_nothing_else_does()
    {
        var (accounts, sessions) = (Store<IAccountStore>(), Store<ISessionStore>());
        var (first, second) = (await BeginAsync(), await BeginAsync());
        _ = await accounts.ChangeAsync("wang", (account, _) => account! with { DisplayName = "王芳", ConfirmedAt = Now }, false, null, Now, Cancelled);
        Assert.Equal(2, (await sessions.ListAsync("wang", Now, Cancelled)).Count);

        var changed = await accounts.ChangeAsync("Wang", (account, _) => account! with { Roles = ["auditor"] }, false, second.SessionId, Now, Cancelled);

        Assert.Equal(second.SessionId, Assert.Single(await sessions.ListAsync("wang", Now, Cancelled)).SessionId);
        Assert.Equal(Now, (await sessions.FindAsync(first.SessionId, Cancelled))!.EndedAt);
        Assert.Equal(changed, (await accounts.FindAsync("WANG", Cancelled))! with { Roles = changed!.Roles });
        Assert.Equal(("王芳", "auditor"), (changed.DisplayName, Assert.Single(changed.Roles)));
    }

    [Fact]
    public async Task A_change_is_read_by_its_number_and_a_use_is_none()
    {
        var (accounts, sessions) = (Store<IAccountStore>(), Store<ISessionStore>());
        var session = await BeginAsync();
        var known = (await sessions.ReadChangedAsync(-1, Now, Cancelled)).Max(one => one.Generation);
        Assert.Empty(await sessions.ReadChangedAsync(known, Now, Cancelled));
        Assert.Empty(await accounts.ReadChangedAsync(known, Cancelled));

        await sessions.TouchAsync([new(session.SessionId, Now + 60)], Cancelled);
        await sessions.TouchAsync([new(session.SessionId, Now + 30)], Cancelled);
        Assert.Empty(await sessions.ReadChangedAsync(known, Now, Cancelled));
        Assert.Equal(Now + 60, (await sessions.FindAsync(session.SessionId, Cancelled))!.LastUsed);

        Assert.Equal(1, await sessions.EndAsync("wang", session.SessionId, "signed_out", Now, Cancelled));
        Assert.Equal(0, await sessions.EndAsync("wang", session.SessionId, "signed_out", Now, Cancelled));
        Assert.Equal(Now, Assert.Single(await sessions.ReadChangedAsync(known, Now, Cancelled)).EndedAt);
        Assert.True((await Store<IAccessGenerations>().ReadAsync(Cancelled))[AccessKinds.Accounts] > known);
    }

    [Fact]
    public async Task An_account_with_too_many_sessions_loses_the_oldest()
    {
        var sessions = Store<ISessionStore>();
        var begun = new List<StaffSession>();
        for (var i = 0; i < 5; i++)
        {
            begun.Add(await BeginAsync(most: 3, at: Now + i));
        }

        Assert.Equal(begun.Skip(2).Reverse().Select(session => session.SessionId), (await sessions.ListAsync("wang", Now, Cancelled)).Select(session => session.SessionId));
    }

    [Fact]
    public async Task Of_two_changes_at_once_the_second_sees_what_the_first_has_left()
    {
        var nodes = Enumerable.Range(0, 4).Select(i => Store<IAccountStore>($"node-{i}")).ToList();

        // Whoever finds more than one account that may be used stops one: one must be left.
        _ = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(
            () => nodes[i % 4].ChangeAsync(
                i % 2 == 0 ? "wang" : "li",
                (account, all) => all.Count(other => !other.IsSuspended) > 1 && !account!.IsSuspended ? account with { IsSuspended = true } : null,
                needsAll: true, null, Now, Cancelled),
            Cancelled)));

        Assert.Single(await nodes[0].ReadChangedAsync(-1, Cancelled), account => !account.IsSuspended);
    }

    private async Task<StaffSession> BeginAsync(int most = 10, long at = Now)
    {
        var session = new StaffSession(Guid.CreateVersion7(), "wang", at, at + 28_800, at, Here, "browser", 0, 0, 0);
        await Store<ISessionStore>().AddAsync(session, most, Cancelled);
        return session;
    }
}
