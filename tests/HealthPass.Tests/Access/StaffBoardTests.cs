using HealthPass.Api.Access;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Staff.Sessions;
using HealthPass.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Access;

public sealed class StaffBoardTests : IAsyncLifetime
{
    private readonly SqliteFixture _database = new();
    private readonly FakeTimeProvider _clock = new(Samples.Noon);
    private readonly StaffOptions _options = new(SessionLimits.Default, new([], TimeSpan.FromMinutes(5)), false);
    private static readonly HealthPass.Kernel.Regions.RegionCode Province = Samples.City.Code.Parent;
    private StaffBoard _here = null!;
    private StaffBoard _there = null!;
    private IAccountStore _accounts = null!;
    private ISessionStore _sessions = null!;

    private long Now => _clock.GetUtcNow().ToUnixTimeSeconds();

    public async ValueTask InitializeAsync()
    {
        await _database.StartAsync();
        var node = _database.Node("one");
        (_accounts, _sessions) = (node.GetRequiredService<IAccountStore>(), node.GetRequiredService<ISessionStore>());
        Assert.True(await node.GetRequiredService<IStaffStore>().AddFirstAsync([new("wang", "hash", ["hotline_agent"], Samples.City.Code)], [], default));
        (_here, _there) = (Board(), Board());
        await _here.LoadAsync(default);
        await _there.LoadAsync(default);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_session_that_was_begun_at_one_node_is_good_at_another_at_once()
    {
        var ticket = await BeginAsync();

        Assert.Null(_there.Find(ticket));
        Assert.Equal("wang", (await _there.FindAsync(ticket, true, default))!.NameOf());
    }

    [Theory]
    [InlineData("suspended")]
    [InlineData("role")]
    [InlineData("region")]
    [InlineData("password")]
    [InlineData("signed out")]
    public async Task A_change_ends_a_session_at_every_node_with_the_next_reading(string what)
    {
        var ticket = await BeginAsync();
        Assert.NotNull(await _there.FindAsync(ticket, true, default));

        _ = what == "signed out" ? null : await _accounts.ChangeAsync(
            "wang",
            (account, _) => what switch
            {
                "suspended" => account! with { IsSuspended = true },
                "role" => account! with { Roles = ["auditor"] },
                "region" => account! with { Region = Province },
                _ => account! with { PasswordHash = "another" },
            },
            needsAll: false, null, Now, default);
        if (what == "signed out")
        {
            _ = await _sessions.EndAsync("wang", ticket.SessionId, "signed_out", Now, default);
        }

        await _there.LoadAsync(default);

        Assert.Null(await _there.FindAsync(ticket, true, default));
        Assert.False(_there.IsInForce(ticket.SessionId!.Value));
    }

    [Fact]
    public async Task A_session_that_is_used_at_one_node_does_not_run_out_at_another()
    {
        var ticket = await BeginAsync();
        Assert.NotNull(await _there.FindAsync(ticket, true, default));
        for (var i = 0; i < 3; i++)
        {
            _clock.Advance(TimeSpan.FromMinutes(10));
            Assert.NotNull(await _here.FindAsync(ticket, true, default));
            await _here.WriteUsesAsync(default);
        }

        Assert.NotNull(await _there.FindAsync(ticket, true, default));
        _clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Null(await _there.FindAsync(ticket, true, default));
        await _here.LoadAsync(default);
        Assert.Null(await _here.FindAsync(ticket, true, default));
    }

    [Fact]
    public async Task What_a_page_asks_by_itself_keeps_no_session_alive()
    {
        var ticket = await BeginAsync();
        for (var i = 0; i < 14; i++)
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            Assert.NotNull(await _here.FindAsync(ticket, isUse: false, default));
        }

        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await _here.FindAsync(ticket, isUse: false, default));
    }

    [Fact]
    public async Task Rights_are_those_of_the_account_and_not_of_the_ticket()
    {
        var ticket = (await BeginAsync()) with { Roles = ["epidemic_control"], RegionCode = Province.ToString() };

        var official = (await _here.FindAsync(ticket, true, default))!.AsOfficial();

        Assert.Equal(["hotline_agent"], official.Roles);
        Assert.Equal(Samples.City.Code, official.Region);
    }

    [Fact]
    public async Task A_ticket_of_a_build_whose_sessions_nobody_could_end_is_none() =>
        Assert.Null(await _here.FindAsync((await BeginAsync()) with { SessionId = null }, true, default));

    private async Task<SessionTicket> BeginAsync()
    {
        var session = new StaffSession(Guid.CreateVersion7(_clock.GetUtcNow()), "wang", Now, Now + 28_800, Now, "office", "browser", 0, 0, 0);
        await _sessions.AddAsync(session, 10, default);
        await _here.LoadAsync(default);
        return new("wang", ["hotline_agent"], Samples.City.Code.ToString(), session.ExpiresAt, session.SessionId);
    }

    private StaffBoard Board() => new(_accounts, _sessions, _options, _clock);
}
