using HealthPass.Grains.Staff;
using HealthPass.Grains.Staff.Factors;
using HealthPass.Grains.Staff.Sessions;
using Xunit;
using static HealthPass.Tests.Storage.Some;

namespace HealthPass.Tests.Storage;

public abstract class FactorStoreTests<TFixture> : StorageTests<TFixture>
    where TFixture : StorageFixture, new()
{
    private const long Now = 1_700_000_000;
    private StaffSession _session = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Assert.True(await Store<IStaffStore>().AddFirstAsync([new("wang", "hash", ["hotline_agent"], Chengdu), new("li", "hash", [], Chengdu)], [], Cancelled));
        _session = await BeginAsync("wang");
    }

    [Fact]
    public async Task Of_many_uses_of_one_time_step_at_many_nodes_one_counts()
    {
        var factor = await AddAsync(FactorKind.Totp, step: 100);
        var nodes = Enumerable.Range(0, 4).Select(i => Store<IFactorStore>($"node-{i}")).ToList();

        var used = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => nodes[i % 4].UseAsync(_session.SessionId, new(factor, 101, 0, ""), Now, Cancelled), Cancelled)));

        Assert.Single(used, held => held);
        Assert.False(await nodes[0].UseAsync(_session.SessionId, new(factor, 100, 0, ""), Now, Cancelled));
        Assert.True(await nodes[0].UseAsync(_session.SessionId, new(factor, 99, 0, ""), Now, Cancelled));
    }

    [Fact]
    public async Task Steps_are_forgotten_after_a_day()
    {
        var factor = await AddAsync(FactorKind.Totp, step: 100);
        Assert.True(await Store<IFactorStore>().UseAsync(_session.SessionId, new(factor, 100 + TimeCodes.RememberedSteps, 0, ""), Now, Cancelled));
        Assert.Equal(2, await Fixture.CountAsync("SELECT COUNT(*) FROM staff_factor_step"));
        Assert.True(await Store<IFactorStore>().UseAsync(_session.SessionId, new(factor, 101 + TimeCodes.RememberedSteps, 0, ""), Now, Cancelled));
        Assert.Equal(2, await Fixture.CountAsync("SELECT COUNT(*) FROM staff_factor_step"));
    }

    [Fact]
    public async Task A_count_of_a_passkey_that_another_has_used_meanwhile_is_none()
    {
        var factor = await AddAsync(FactorKind.Passkey, credential: "key-1");

        Assert.True(await Store<IFactorStore>().UseAsync(_session.SessionId, new(factor, 0, 5, "effect"), Now + 9, Cancelled));
        Assert.False(await Store<IFactorStore>("two").UseAsync(_session.SessionId, new(factor, 0, 6, "other"), Now + 10, Cancelled));

        var held = (await Store<ISessionStore>("two").FindAsync(_session.SessionId, Cancelled))!;
        Assert.Equal((Now + 9, factor.FactorId, FactorKind.Passkey, "effect"), (held.FactorAt, held.FactorId!.Value, held.FactorKind, held.FactorEffect));
        Assert.Equal(held, Assert.Single(await Store<ISessionStore>().ReadChangedAsync(-1, Now, Cancelled)));
        Assert.Equal((5L, Now + 9), Assert.Single(await Store<IFactorStore>().ListAsync("WANG", Cancelled)) is var kept ? (kept.Counter, kept.LastUsedAt) : default);
    }

    [Fact]
    public async Task A_passkey_is_one_accounts()
    {
        _ = await AddAsync(FactorKind.Passkey, credential: "key-1");
        var other = await BeginAsync("li");

        Assert.Equal(FactorFault.Registered, await Store<IFactorStore>().AddAsync(other.SessionId, new(Of("li", FactorKind.Passkey, "key-1"), 0, 0, ""), _ => FactorFault.None, Now, Cancelled));
        Assert.Equal(0, (await Store<IAccountStore>().FindAsync("li", Cancelled))!.Factors);
        Assert.Equal(FactorFault.SessionEnded, await Store<IFactorStore>().AddAsync(_session.SessionId, new(Of("li", FactorKind.Passkey, "key-2"), 0, 0, ""), _ => FactorFault.None, Now, Cancelled));
    }

    [Fact]
    public async Task What_was_begun_is_taken_once_and_by_its_session_and_purpose()
    {
        var store = Store<IFactorStore>();
        await store.BeginAsync(new(_session.SessionId, FactorPurpose.PasskeyShow, new byte[] { 1 }, "", Now), Cancelled);
        await store.BeginAsync(new(_session.SessionId, FactorPurpose.PasskeyShow, new byte[] { 2 }, "effect", Now + 60), Cancelled);
        Assert.Null(await store.TakeBegunAsync(_session.SessionId, FactorPurpose.PasskeyEnrolment, Cancelled));
        Assert.Null(await store.TakeBegunAsync(Guid.NewGuid(), FactorPurpose.PasskeyShow, Cancelled));
        Assert.Equal("effect", (await store.FindBegunAsync(_session.SessionId, FactorPurpose.PasskeyShow, Cancelled))!.Effect);

        var nodes = Enumerable.Range(0, 4).Select(i => Store<IFactorStore>($"node-{i}")).ToList();
        var taken = await Task.WhenAll(nodes.Select(node => Task.Run(() => node.TakeBegunAsync(_session.SessionId, FactorPurpose.PasskeyShow, Cancelled), Cancelled)));

        var one = Assert.Single(taken, pending => pending is not null)!;
        Assert.Equal([2], one.Content.ToArray());
        Assert.Equal(("effect", Now + 60), (one.Effect, one.ExpiresAt));
    }

    [Fact]
    public async Task What_was_begun_and_never_finished_is_forgotten()
    {
        await Store<IFactorStore>().BeginAsync(new(_session.SessionId, FactorPurpose.TotpEnrolment, new byte[] { 1 }, "", Now), Cancelled);
        _ = await AddAsync(FactorKind.Totp, step: 1);
        await Store<IFactorStore>().ForgetAsync(Now + 1, Cancelled);
        Assert.Equal(0, await Fixture.CountAsync("SELECT COUNT(*) FROM staff_factor_begun"));
        Assert.Equal(1, await Fixture.CountAsync("SELECT COUNT(*) FROM staff_session_factor"));

        await Store<ISessionStore>().ForgetAsync(Now + 100_000, Cancelled);
        await Store<IFactorStore>().ForgetAsync(Now + 1, Cancelled);
        Assert.Equal(0, await Fixture.CountAsync("SELECT COUNT(*) FROM staff_session_factor"));
    }

    [Fact]
    public async Task A_new_first_password_clears_the_factors_and_no_session_from_before_adds_one()
    {
        _ = await AddAsync(FactorKind.Totp, step: 100);
        Assert.Equal(1, (await Store<IAccountStore>().FindAsync("wang", Cancelled))!.Factors);

        _ = await Store<IAccountStore>().ChangeAsync("wang", (account, _) => account! with { Factors = 0, PasswordHash = "", MustChange = true }, false, null, Now, Cancelled);

        Assert.Empty(await Store<IFactorStore>("two").ListAsync("wang", Cancelled));
        Assert.Equal(0, await Fixture.CountAsync("SELECT COUNT(*) FROM staff_factor_step"));
        Assert.Equal(
            FactorFault.SessionEnded,
            await Store<IFactorStore>("two").AddAsync(_session.SessionId, new(Of("wang", FactorKind.Totp, ""), 7, 0, ""), _ => FactorFault.None, Now, Cancelled));
    }

    [Fact]
    public async Task One_that_is_removed_was_never_shown_and_of_two_removals_at_once_the_second_sees_the_first()
    {
        var (first, second) = (await AddAsync(FactorKind.Totp, step: 1), await AddAsync(FactorKind.Passkey, credential: "key"));
        Assert.Equal(second.FactorId, (await Store<ISessionStore>().FindAsync(_session.SessionId, Cancelled))!.FactorId);
        static FactorFault NotTheLast(IReadOnlyList<StaffFactor> all) => all.Count > 1 ? FactorFault.None : FactorFault.Last;

        var faults = await Task.WhenAll(new[] { (second, "two"), (first, "three") }.Select(one => Task.Run(
            () => Store<IFactorStore>(one.Item2).RemoveAsync(_session.SessionId, "wang", one.Item1.FactorId, NotTheLast, Cancelled), Cancelled)));

        Assert.Equal([FactorFault.None, FactorFault.Last], faults.Order());
        Assert.Equal(1, (await Store<IAccountStore>().FindAsync("wang", Cancelled))!.Factors);
        var held = (await Store<ISessionStore>().FindAsync(_session.SessionId, Cancelled))!;
        Assert.Equal(faults[0] == FactorFault.None ? (0L, (Guid?)null) : (Now, second.FactorId), (held.FactorAt, held.FactorId));
    }

    private async Task<StaffFactor> AddAsync(FactorKind kind, long step = 0, string credential = "")
    {
        var factor = Of("wang", kind, credential);
        Assert.Equal(FactorFault.None, await Store<IFactorStore>().AddAsync(_session.SessionId, new(factor, step, 0, ""), _ => FactorFault.None, Now, Cancelled));
        return factor;
    }

    private async Task<StaffSession> BeginAsync(string userName)
    {
        var session = new StaffSession(Guid.CreateVersion7(), userName, Now, Now + 28_800, Now, "10.0.0.0/24", "browser", 0, 0, 0);
        await Store<ISessionStore>().AddAsync(session, 10, Cancelled);
        return session;
    }

    private static StaffFactor Of(string userName, FactorKind kind, string credential) =>
        new(Guid.CreateVersion7(), userName, kind, "手机", Now, Now, new byte[] { 1, 2, 3 }, credential, 0);
}
