using HealthPass.Grains.Staff;
using HealthPass.Grains.Staff.Identities;
using HealthPass.Grains.Staff.Sessions;
using Xunit;
using static HealthPass.Tests.Storage.Some;

namespace HealthPass.Tests.Storage;

public abstract class IdentityStoreTests<TFixture> : StorageTests<TFixture>
    where TFixture : StorageFixture, new()
{
    private const long Now = 1_700_000_000;
    private const string Issuer = "https://id.example.gov.cn/";

    [Fact]
    public async Task Of_many_who_bind_one_account_at_many_nodes_one_gets_it_and_nobody_gets_two()
    {
        var nodes = Enumerable.Range(0, 4).Select(i => Store<IIdentityStore>($"node-{i}")).ToList();
        var bound = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => nodes[i % 4].BindAsync(Of($"s-{i}", "wang"), Cancelled), Cancelled)));
        Assert.Single(bound, held => held);
        var one = (await nodes[0].FindOfAsync("wang", Cancelled))!;
        Assert.False(await nodes[1].BindAsync(Of(one.Subject, "li"), Cancelled));
        var found = (await nodes[2].FindAsync(Issuer, one.Subject, Cancelled))!;
        Assert.Equal(("wang", Now), (found.UserName, found.BoundAt));
        Assert.Equal([1, 2, 3], found.Seal.ToArray());
        Assert.Null(await nodes[3].FindAsync("https://another.example/", one.Subject, Cancelled));
    }

    [Fact]
    public async Task A_new_first_password_sets_an_account_free_and_any_other_change_does_not()
    {
        Assert.True(await Store<IStaffStore>().AddFirstAsync([new("wang", "hash", [], Chengdu)], [], Cancelled));
        Assert.True(await Store<IIdentityStore>().BindAsync(Of("s-1", "wang"), Cancelled));
        await ChangeAsync(account => account with { Roles = ["auditor"] });
        Assert.NotNull(await Store<IIdentityStore>().FindOfAsync("wang", Cancelled));
        await ChangeAsync(account => account with { Activation = "two halves" });
        Assert.Null(await Store<IIdentityStore>().FindOfAsync("wang", Cancelled));

        async Task ChangeAsync(Func<StaffAccount, StaffAccount> change) =>
            Assert.NotNull(await Store<IAccountStore>().ChangeAsync("wang", (before, _) => change(before!), needsAll: false, null, Now, Cancelled));
    }

    [Fact]
    public async Task Sessions_are_found_by_person_by_the_providers_session_or_by_both_until_they_have_ended()
    {
        Assert.True(await Store<IStaffStore>().AddFirstAsync([new("wang", "hash", [], Chengdu)], [], Cancelled));
        var (office, home) = (await BeginAsync("p-1"), await BeginAsync("p-2"));
        Assert.Equal([office, home], await ListAsync("s-1", ""));
        Assert.Equal([home], await ListAsync("", "p-2"));
        Assert.Equal([office], await ListAsync("s-1", "p-1"));
        Assert.Empty(await ListAsync("s-2", "p-1"));
        Assert.True((await Store<ISessionStore>().FindAsync(office, Cancelled))!.IsByIdentity);
        _ = await Store<ISessionStore>().EndAsync("wang", office, "identity_provider", Now, Cancelled);
        Assert.Equal([home], await ListAsync("s-1", ""));
        await Store<IIdentityStore>().ForgetAsync(Now + 100_000, Cancelled);
        Assert.Empty(await ListAsync("s-1", ""));
    }

    private static BoundIdentity Of(string subject, string userName) => new(Issuer, subject, userName, Now, new byte[] { 1, 2, 3 });

    private async Task<Guid> BeginAsync(string providers)
    {
        var session = new StaffSession(Guid.CreateVersion7(), "wang", Now, Now + 28_800, Now, "10.0.0.0/24", "browser", 0, 0, 0);
        await Store<IIdentityStore>().NoteAsync(session.SessionId, new(Issuer, "s-1", "wang", providers), session.ExpiresAt, Cancelled);
        await Store<ISessionStore>().AddAsync(session, 10, Cancelled);
        return session.SessionId;
    }

    private async Task<IReadOnlyList<Guid>> ListAsync(string subject, string session) =>
        [.. (await Store<IIdentityStore>().ListAsync(Issuer, subject, session, Now, Cancelled)).Select(one => one.SessionId)];
}
