using HealthPass.Grains.Venues;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.Venues;
using Xunit;

namespace HealthPass.Tests.Venues;

/// <summary>What becomes of a venue by decisions that were taken elsewhere.</summary>
public sealed class VenueOrderTests
{
    private static readonly VenueRegistration Market = new("北门市场", VenueCategory.Market, Samples.Village.Code, "", "", null, "admin");
    private static readonly DateTimeOffset Later = Samples.Noon.AddDays(1);
    private static readonly VenueState Submitted = new() { Registration = Market, Standing = VenueStanding.InReview, RegisteredAt = Samples.Noon, Version = 1 };
    private static readonly VenueState Used = Submitted with { Standing = VenueStanding.InUse };

    [Fact]
    public void A_venue_counts_from_when_it_is_in_use_and_one_that_never_was_for_no_time()
    {
        Assert.Equal((VenueStanding.InReview, Samples.Noon), Carry(new(), new(Market, VenueStanding.InReview, "", false), Samples.Noon));
        Assert.Equal((VenueStanding.InUse, Later), Carry(Submitted, new(Market, VenueStanding.InUse, "", true), Later));
        var dropped = VenueDecisions.Carry(Submitted, new(null, VenueStanding.Ended, "重复", false), Later).Next!;
        Assert.Equal((VenueStanding.Ended, Later, Later, "重复"), (dropped.Standing, dropped.RegisteredAt, dropped.EndedAt, dropped.Reason));
        Assert.Equal((VenueStanding.Suspended, Samples.Noon), Carry(Used, new(null, VenueStanding.Suspended, "无人", true), Later));
    }

    [Fact]
    public void A_change_leaves_the_standing_and_a_standing_the_registration()
    {
        var suspended = Used with { Standing = VenueStanding.Suspended, Reason = "无人" };
        var renamed = VenueDecisions.Carry(suspended, new(Market with { Name = "新名" }, null, "", true), Later).Next!;
        Assert.Equal(("新名", VenueStanding.Suspended, "无人", true), (renamed.Registration!.Name, renamed.Standing, renamed.Reason, renamed.Reviewed));
        var resumed = VenueDecisions.Carry(suspended, new(null, VenueStanding.InUse, "", true), Later).Next!;
        Assert.Equal((Market, VenueStanding.InUse, ""), (resumed.Registration, resumed.Standing, resumed.Reason));
    }

    [Theory]
    [InlineData(VenueStanding.Ended, VenueStanding.InUse, VenueFault.Over)]
    [InlineData(VenueStanding.Ended, VenueStanding.Suspended, VenueFault.Over)]
    [InlineData(VenueStanding.Ended, VenueStanding.Ended, VenueFault.None)]
    [InlineData(VenueStanding.InUse, VenueStanding.InReview, VenueFault.Over)]
    [InlineData(VenueStanding.Suspended, VenueStanding.InReview, VenueFault.Over)]
    [InlineData(VenueStanding.InReview, VenueStanding.InReview, VenueFault.None)]
    [InlineData(VenueStanding.Suspended, VenueStanding.Ended, VenueFault.None)]
    public void What_has_ended_stays_ended_and_nothing_goes_back_into_review(VenueStanding from, VenueStanding to, VenueFault fault) =>
        Assert.Equal(fault, VenueDecisions.Carry(Used with { Standing = from }, new(null, to, "x", false), Later).Fault);

    [Fact]
    public void The_same_again_changes_nothing_and_no_venue_comes_of_nothing()
    {
        var order = new VenueOrder(Market, VenueStanding.InUse, "", true);
        var state = VenueDecisions.Carry(new(), order, Samples.Noon).Next!;
        Assert.Equal((VenueFault.None, null), (VenueDecisions.Carry(state, order, Later).Fault, VenueDecisions.Carry(state, order, Later).Next));
        Assert.Equal(VenueFault.Unknown, VenueDecisions.Carry(new(), new(null, VenueStanding.Suspended, "", true), Later).Fault);
    }

    [Fact]
    public void A_case_is_begun_after_the_one_that_is_known_to_be_closed_alone()
    {
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        var claimed = VenueDecisions.Claim(Used, VenueClaim.Review, first, Guid.Empty, Later).Next!;
        Assert.Equal((first, Guid.Empty), (claimed.Review, claimed.Measure));
        Assert.Equal((VenueFault.None, null), (VenueDecisions.Claim(claimed, VenueClaim.Review, first, Guid.Empty, Later).Fault, VenueDecisions.Claim(claimed, VenueClaim.Review, first, Guid.Empty, Later).Next));
        Assert.Equal(VenueFault.Taken, VenueDecisions.Claim(claimed, VenueClaim.Review, second, Guid.Empty, Later).Fault);
        Assert.Equal(second, VenueDecisions.Claim(claimed, VenueClaim.Review, second, first, Later).Next!.Review);
        Assert.Equal(VenueFault.Over, VenueDecisions.Claim(Used with { Standing = VenueStanding.Ended }, VenueClaim.Measure, first, Guid.Empty, Later).Fault);
    }

    [Fact]
    public void A_seal_is_over_all_of_it_and_what_a_build_before_stored_says_no_more_than_that_it_is_in_use()
    {
        var seals = new VenueSeals(new Sealer(new KeyRing(Samples.Keys()), TimeProvider.System));
        var (id, own) = (VenueId.New(), CategoryRules.Default(VenueCategory.Campus));
        var state = seals.Seal(id, Used with { Reason = "x", Reviewed = true, EndedAt = Later, Review = Guid.NewGuid(), Measure = Guid.NewGuid(), StampedAt = Later });
        Assert.True(seals.Holds(id, state));
        VenueState[] altered =
        [
            state with { Standing = VenueStanding.Suspended }, state with { Reason = "" }, state with { Reviewed = false }, state with { EndedAt = null },
            state with { Review = Guid.Empty }, state with { Measure = Guid.Empty }, state with { Version = 2 }, state with { RegisteredAt = Later },
            state with { StampedAt = Samples.Noon }, state with { Registration = null }, state with { Registration = Market with { OwnRule = own } },
            state with { Registration = Market with { Name = "另" } }, state with { Registration = Market with { Region = Samples.FarVillage.Code } }, state with { Seal = default },
        ];
        Assert.All(altered, other => Assert.False(seals.Holds(id, other)));
        Assert.False(seals.Holds(VenueId.New(), state));
        Assert.True(seals.Holds(id, Used));
        Assert.False(seals.Holds(id, Used with { Reviewed = true }));
        Assert.False(seals.Holds(id, Used with { Standing = VenueStanding.Suspended }));
    }

    private static (VenueStanding Standing, DateTimeOffset RegisteredAt) Carry(VenueState state, VenueOrder order, DateTimeOffset now)
    {
        var next = VenueDecisions.Carry(state, order, now).Next!;
        return (next.Standing, next.RegisteredAt);
    }
}
