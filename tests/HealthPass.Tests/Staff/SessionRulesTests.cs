using HealthPass.Grains.Staff;
using HealthPass.Grains.Staff.Sessions;
using Xunit;

namespace HealthPass.Tests.Staff;

public sealed class SessionRulesTests
{
    private const long Begun = 1_700_000_000;
    private const long Hour = 3_600;

    private static readonly StaffAccount Account = new("wang", "hash", ["hotline_agent"], Samples.City.Code) { ConfirmedAt = Begun };
    private static readonly StaffSession Session = new(Guid.NewGuid(), "wang", Begun, Begun + (8 * Hour), Begun, "office", "browser", 0, 0, 1);

    [Theory]
    [InlineData(0, 0, SessionStanding.InForce)]
    [InlineData(0, 899, SessionStanding.InForce)]
    [InlineData(0, 900, SessionStanding.Idle)]
    [InlineData((8 * Hour) - 60, (8 * Hour) - 1, SessionStanding.InForce)]
    [InlineData((8 * Hour) - 60, 8 * Hour, SessionStanding.Over)]
    [InlineData(0, -60, SessionStanding.InForce)]
    [InlineData(0, -121, SessionStanding.Over)]
    public void It_ends_when_nobody_uses_it_and_after_eight_hours_and_is_nothing_before_it_began(long lastUsed, long now, SessionStanding expected) =>
        Assert.Equal(expected, SessionRules.Judge(Session, Account, Begun + lastUsed, SessionLimits.Default, Begun + now));

    [Fact]
    public void It_ends_with_its_account_whatever_has_become_of_that()
    {
        StaffAccount?[] ended =
        [
            null, Account with { IsSuspended = true }, Account with { ValidFrom = Begun + 1 }, Account with { ValidTo = Begun }, Account with { ConfirmedAt = Begun - (210 * 86_400) },
        ];
        Assert.All(ended, account => Assert.Equal(SessionStanding.AccountNotInForce, SessionRules.Judge(Session, account, Begun, SessionLimits.Default, Begun)));
        Assert.Equal(SessionStanding.Ended, SessionRules.Judge(Session with { EndedAt = Begun }, Account, Begun, SessionLimits.Default, Begun));
    }

    [Fact]
    public void The_shortest_of_an_accounts_roles_counts_even_where_it_is_longer_than_that_of_others()
    {
        var limits = SessionLimits.Default with
        {
            IdleOfRole = new Dictionary<string, TimeSpan> { ["command_centre"] = TimeSpan.FromHours(2), ["epidemic_control"] = TimeSpan.FromMinutes(5) },
        };
        Assert.Equal(TimeSpan.FromMinutes(15), limits.IdleOf(Account));
        Assert.Equal(TimeSpan.FromHours(2), limits.IdleOf(Account with { Roles = ["command_centre"] }));
        Assert.Equal(TimeSpan.FromMinutes(5), limits.IdleOf(Account with { Roles = ["command_centre", "epidemic_control"] }));
    }

    [Theory]
    [InlineData(179, false, AccountStanding.InForce)]
    [InlineData(180, true, AccountStanding.InForce)]
    [InlineData(209, true, AccountStanding.InForce)]
    [InlineData(210, true, AccountStanding.Unconfirmed)]
    public void An_account_that_nobody_confirms_is_listed_and_then_ends(int days, bool listed, AccountStanding expected)
    {
        var now = Begun + (days * 86_400L);
        Assert.Equal(listed, AccountRules.IsToBeConfirmed(Account, now));
        Assert.Equal(expected, AccountRules.StandingOf(Account, now));
        Assert.Equal(AccountStanding.InForce, AccountRules.StandingOf(Account with { Roles = ["administrator"] }, now));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("epidemic_control", true)]
    [InlineData("epidemic_control hotline_agent venue_admin command_centre", true)]
    [InlineData("administrator", true)]
    [InlineData("administrator epidemic_control", false)]
    [InlineData("auditor administrator", false)]
    [InlineData("auditor command_centre", false)]
    [InlineData("operator epidemic_control", false)]
    [InlineData("operator operator", true)]
    [InlineData("volunteer", true)]
    [InlineData("volunteer hotline_agent", false)]
    [InlineData("king", false)]
    public void Who_administers_audits_or_runs_the_nodes_does_nothing_else(string roles, bool expected) =>
        Assert.Equal(expected, AccountRules.MayBeTogether(roles.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData("epidemic_control", 0, 0, true)]
    [InlineData("epidemic_control", 0, 1, true)]
    [InlineData("hotline_agent", 0, 0, false)]
    [InlineData("hotline_agent", 0, 1, true)]
    [InlineData("epidemic_control", 5, 1, false)]
    public void A_session_is_good_for_nothing_before_the_factor_that_is_asked_for(string role, long shownAt, int factors, bool lacks) =>
        Assert.Equal(lacks, Rules.Lacks(Account with { Roles = [role], Factors = factors }, Session with { FactorAt = shownAt }));

    [Theory]
    [InlineData("epidemic_control", 0, true)]
    [InlineData("epidemic_control", -300, false)]
    [InlineData("epidemic_control", -301, true)]
    [InlineData("epidemic_control", 301, true)]
    [InlineData("hotline_agent", -301, false)]
    public void A_factor_is_good_for_an_approval_for_five_minutes_of_a_clock_that_may_be_set(string role, long shown, bool stale) =>
        Assert.Equal(stale, Rules.IsStale([role], Session with { FactorAt = shown == 0 ? 0 : Begun + shown }, Begun));

    private static FactorRules Rules { get; } = new(["epidemic_control"], TimeSpan.FromMinutes(5));
}
