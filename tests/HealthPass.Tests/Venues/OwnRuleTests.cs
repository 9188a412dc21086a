using HealthPass.Kernel.Venues;
using HealthPass.Kernel.Verdicts;
using Xunit;

namespace HealthPass.Tests.Venues;

public sealed class OwnRuleTests
{
    private static readonly EntryRule Category = new(Verdict.Check, Verdict.Check, 72, Verdict.Check, Verdict.Allow);

    [Theory]
    [InlineData(Verdict.Check, Verdict.Check, 72, Verdict.Check, Verdict.Allow, true)]
    [InlineData(Verdict.Deny, Verdict.Deny, 24, Verdict.Deny, Verdict.Deny, true)]
    [InlineData(Verdict.Check, Verdict.Check, 168, Verdict.Check, Verdict.Allow, false)]
    [InlineData(Verdict.Check, Verdict.Check, 0, Verdict.Deny, Verdict.Deny, false)]
    [InlineData(Verdict.Allow, Verdict.Check, 72, Verdict.Check, Verdict.Allow, false)]
    [InlineData(Verdict.Check, Verdict.Allow, 72, Verdict.Check, Verdict.Allow, false)]
    [InlineData(Verdict.Check, Verdict.Check, 72, Verdict.Allow, Verdict.Allow, false)]
    public void A_rule_is_as_strict_as_another_where_it_lets_nobody_in_whom_that_keeps_out(
        Verdict yellow, Verdict unregistered, int hours, Verdict stale, Verdict popUp, bool isStrict) =>
        Assert.Equal(isStrict, new EntryRule(yellow, unregistered, (ushort)hours, stale, popUp).IsAsStrictAs(Category));

    [Fact]
    public void Where_the_category_asks_for_no_test_what_a_missing_one_means_is_free() =>
        Assert.True(new EntryRule(Verdict.Check, Verdict.Check, 48, Verdict.Check, Verdict.Allow).IsAsStrictAs(Category with { TestWithinHours = 0, StaleTestVerdict = Verdict.Deny }));
}
