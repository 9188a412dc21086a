using HealthPass.Verification.Standing;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Verification.Standing;

public sealed class StandingRuleTests
{
    private static readonly TimeSpan Now = TimeSpan.FromSeconds(100);

    [Fact]
    public void A_node_stops_serving_before_any_other_may_count_without_it() =>
        Assert.True(StandingRule.Lease < StandingRule.EarliestDeath, $"{StandingRule.Lease} is not less than {StandingRule.EarliestDeath}.");

    [Fact]
    public void What_the_node_read_itself_proves_it_as_of_when_the_reading_began()
    {
        Assert.Equal(At(99), StandingRule.ProofAt(Now, At(99), [Silent, Silent]));
        Assert.Null(StandingRule.ProofAt(Now, null, [Silent, Silent]));
    }

    [Fact]
    public void Another_member_vouches_as_of_its_own_reading_and_not_of_its_answer()
    {
        Assert.Equal(At(97), StandingRule.ProofAt(Now, At(90), [Said(99, 2), Silent]));
        Assert.Equal(At(98), StandingRule.ProofAt(Now, At(98), [Said(99, 2), Silent]));
    }

    [Fact]
    public void While_nobody_reads_the_database_it_takes_every_other_member_to_prove_it()
    {
        Assert.Equal(At(98), StandingRule.ProofAt(Now, At(90), [Said(99, null), Said(98, null)]));
        Assert.Equal(At(90), StandingRule.ProofAt(Now, At(90), [Said(99, null), Silent]));
    }

    [Fact]
    public void A_node_that_is_alone_goes_on_without_the_database_if_it_ever_was_a_member()
    {
        Assert.Equal(Now, StandingRule.ProofAt(Now, At(1), []));
        Assert.Null(StandingRule.ProofAt(Now, null, []));
    }

    [Fact]
    public void Standing_lasts_as_long_as_the_lease_and_no_longer()
    {
        var clock = new FakeTimeProvider();
        var standing = new NodeStanding(clock);
        Assert.False(standing.MayServe);
        _ = Assert.Throws<NodeIsolatedException>(standing.Require);
        standing.Prove(standing.Now);
        clock.Advance(StandingRule.Lease - TimeSpan.FromMilliseconds(1));
        Assert.True(standing.MayServe);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.False(standing.MayServe);
        standing.Prove(standing.Now - TimeSpan.FromSeconds(1));
        Assert.True(standing.MayServe);
    }

    [Fact]
    public void An_older_proof_takes_nothing_away_and_none_changes_nothing()
    {
        var clock = new FakeTimeProvider();
        var standing = new NodeStanding(clock);
        clock.Advance(TimeSpan.FromMinutes(1));
        standing.Prove(standing.Now);
        standing.Prove(standing.Now - TimeSpan.FromSeconds(30));
        standing.Prove(null);
        Assert.True(standing.MayServe);
    }

    [Fact]
    public void A_node_that_was_declared_dead_never_serves_again()
    {
        var standing = new NodeStanding(new FakeTimeProvider());
        standing.Prove(standing.Now);
        standing.Lose();
        Assert.False(standing.MayServe);
        standing.Prove(standing.Now);
        Assert.False(standing.MayServe);
    }

    private static PeerWord Silent => default;

    private static PeerWord Said(double askedAt, double? readingAge) =>
        new(At(askedAt), readingAge is { } age ? TimeSpan.FromSeconds(age) : null);

    private static TimeSpan At(double seconds) => TimeSpan.FromSeconds(seconds);
}
