using CsCheck;
using HealthPass.Grains.Kept;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Venues;
using HealthPass.Kernel.Verdicts;
using Xunit;

namespace HealthPass.Tests.Venues;

public sealed class VenueDecisionsTests
{
    private static readonly VenueRegistration Market = new("北门市场", VenueCategory.Market, Samples.Village.Code, "", "", null, "admin");
    private static readonly EntryRule Own = new(Verdict.Deny, Verdict.Deny, 48, Verdict.Deny, Verdict.Deny);

    [Fact]
    public void A_free_id_is_registered_the_same_again_changes_nothing_and_another_is_refused()
    {
        var first = VenueDecisions.Register(new(), Market, Samples.Noon);
        Assert.Equal((VenueFault.None, Market, Samples.Noon), (first.Fault, first.Next!.Registration, first.Next.RegisteredAt));
        var state = Succession.After(new VenueState(), first.Next, first.At);
        Assert.Equal((1u, Samples.Noon), (state.Version, state.ChangedAt));
        var again = VenueDecisions.Register(state, Market with { }, Samples.Noon.AddDays(1));
        Assert.Equal((VenueFault.None, (VenueState?)null), (again.Fault, again.Next));
        var other = VenueDecisions.Register(state, Market with { Name = "other" }, Samples.Noon);
        Assert.Equal((VenueFault.Taken, (VenueState?)null), (other.Fault, other.Next));
    }

    [Fact]
    public void A_rule_of_its_own_governs_else_that_of_the_category()
    {
        var id = VenueId.New();
        Assert.Null(VenueDecisions.RuleOf(id, new()));
        Assert.Equal(CategoryRules.Default(VenueCategory.Market), VenueDecisions.RuleOf(id, new() { Registration = Market, Version = 1 })!.Entry);
        Assert.Equal(new(id, 2, Samples.Village.Code, Own), VenueDecisions.RuleOf(id, new() { Registration = Market with { OwnRule = Own }, Version = 2 }));
    }

    [Fact]
    public void Whatever_the_clocks_say_there_is_one_change_and_it_is_the_first() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[-500, 500]).Array[1, 20].Sample(steps =>
        {
            var state = new VenueState();
            foreach (var (name, minutes) in steps)
            {
                var decision = VenueDecisions.Register(
                    state, Market with { Name = $"市场{name}" }, Succession.Now(state, Samples.Noon.AddMinutes(minutes)));
                var next = decision.Next is { } changed ? Succession.After(state, changed, decision.At) : state;
                Assert.Equal(1u, next.Version);
                Assert.True(next.ChangedAt >= state.ChangedAt);
                state = next;
            }

            Assert.Equal(($"市场{steps[0].Item1}", Samples.Noon.AddMinutes(steps[0].Item2)), (state.Registration!.Name, state.RegisteredAt));
        });
}
