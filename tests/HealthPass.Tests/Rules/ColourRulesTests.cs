using CsCheck;
using HealthPass.Grains.Health;
using HealthPass.Kernel.Colours;
using Xunit;
using TestResult = HealthPass.Grains.Health.TestResult;

namespace HealthPass.Tests.Rules;

public sealed class ColourRulesTests
{
    private static readonly RuleBook Book = RuleBooks.Load().Editions[0];
    private static readonly DateTimeOffset Now = new(2021, 9, 1, 8, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateTimeOffset Registered = Now.AddDays(-100);

    // Whole days around now, so that beginnings, ends and samples often fall on the same instant.
    private static readonly Gen<DateTimeOffset> Days = Gen.Int[-40, 40].Select(days => Now.AddDays(days));

    private static readonly Gen<Fact> Facts = Gen.Select(
        Gen.OneOf(Gen.Int[1, 18].Select(n => $"SC{n:D2}"), Gen.Const("GONE")),
        Days,
        Days.Nullable(),
        Days.Nullable(),
        Gen.Int[-40, -1].Select(days => Now.AddDays(days)),
        Days.Nullable(),
        Gen.Guid,
        (code, began, anchor, until, added, withdrawn, id) => new Fact(id, code, began, anchor, until, null, null, null, added, withdrawn));

    private static readonly Gen<TestResult> Tests =
        Gen.Select(Days, Gen.Bool, (at, negative) => new TestResult(null, at, negative, null));

    [Fact]
    public void Without_facts_a_person_is_green_since_registering()
    {
        var decision = Decide([]);
        Assert.Equal(new(Colour.Green, 18, "SC18", Registered, null, null, "2021-08", null), decision);
    }

    [Fact]
    public void A_close_contact_is_red_for_21_days()
    {
        var fact = Make("SC05", Now.AddDays(-1));
        var end = fact.Began.AddDays(21);
        Assert.Equal(new(Colour.Red, 5, "SC05", fact.Began, end, end, "2021-08", fact.FactId), Decide([fact]));
        Assert.Equal(Colour.Red, Decide([fact], at: end.AddTicks(-1)).Colour);
        Assert.Equal(new(Colour.Green, 18, "SC18", end, null, null, "2021-08", null), Decide([fact], at: end));
    }

    [Theory]
    [InlineData("SC01", 28)]
    [InlineData("SC07", 21)]
    [InlineData("SC12", 14)]
    public void Days_that_count_from_another_event_have_no_end_until_it_is_known(string code, int days)
    {
        var fact = Make(code, Now.AddDays(-50));
        var open = Decide([fact]);
        Assert.Equal(Colour.Red, open.Colour);
        Assert.Null(open.Until);
        Assert.Null(open.ReviewAt);
        Assert.Equal(Now.AddDays(days - 1), Decide([fact with { Anchor = Now.AddDays(-1) }]).Until);
        Assert.Equal(Colour.Green, Decide([fact with { Anchor = Now.AddDays(-days) }]).Colour);
    }

    [Fact]
    public void A_suspected_case_is_red_until_excluded()
    {
        var fact = Make("SC04", Now.AddDays(-400));
        Assert.Equal(Colour.Red, Decide([fact]).Colour);
        Assert.Equal(Colour.Green, Decide([fact with { WithdrawnAt = Now }]).Colour);
    }

    [Fact]
    public void Going_on_to_another_province_ends_red_on_leaving_but_not_before_14_days()
    {
        var fact = Make("SC08", Now.AddDays(-10));
        Assert.Null(Decide([fact]).Until);
        Assert.Equal(fact.Began.AddDays(14), Decide([fact with { Anchor = Now.AddDays(1) }]).Until);
        Assert.Equal(fact.Began.AddDays(20), Decide([fact with { Anchor = fact.Began.AddDays(20) }]).Until);
    }

    [Fact]
    public void A_negative_test_sampled_after_the_fact_began_releases_yellow()
    {
        var fact = Make("SC15", Now.AddDays(-2));
        var released = Decide([fact], [Test(Now.AddDays(-1))]);
        Assert.Equal(Colour.Green, released.Colour);
        Assert.Equal(Now.AddDays(-1), released.Since);
    }

    [Fact]
    public void A_test_sampled_before_or_when_the_fact_began_releases_nothing()
    {
        var fact = Make("SC15", Now.AddDays(-2));
        Assert.Equal(Colour.Yellow, Decide([fact], [Test(fact.Began), Test(fact.Began.AddDays(-1))]).Colour);
    }

    [Fact]
    public void A_positive_test_releases_nothing() =>
        Assert.Equal(Colour.Yellow, Decide([Make("SC15", Now.AddDays(-2))], [Test(Now.AddDays(-1)) with { Negative = false }]).Colour);

    [Theory]
    [InlineData("SC05")]
    [InlineData("SC16")]
    public void A_negative_test_releases_only_where_the_row_says_so(string code)
    {
        var fact = Make(code, Now.AddDays(-2));
        Assert.NotEqual(Colour.Green, Decide([fact], [Test(Now.AddDays(-1))]).Colour);
    }

    [Fact]
    public void Red_governs_over_yellow_and_yellow_comes_back_after_it()
    {
        var red = Make("SC06", Now.AddDays(-2));
        var yellow = Make("SC15", Now.AddDays(-1));
        var decision = Decide([yellow, red]);
        Assert.Equal(red.FactId, decision.FactId);
        Assert.Equal(red.Began.AddDays(7), decision.ReviewAt);
        var after = Decide([yellow, red], at: decision.ReviewAt!.Value);
        Assert.Equal(yellow.FactId, after.FactId);
        Assert.Equal(red.Began.AddDays(7), after.Since);
        Assert.Equal(yellow.Began.AddDays(14), after.Until);
    }

    [Fact]
    public void Among_facts_of_one_colour_the_one_that_ends_last_governs()
    {
        var brief = Make("SC06", Now.AddDays(-1));
        var lasting = Make("SC05", Now.AddDays(-3));
        var open = Make("SC04", Now.AddDays(-5));
        Assert.Equal(lasting.FactId, Decide([brief, lasting]).FactId);
        var decision = Decide([brief, open, lasting]);
        Assert.Equal(open.FactId, decision.FactId);
        Assert.Null(decision.Until);
    }

    [Fact]
    public void A_fact_in_the_future_does_not_count_but_sets_the_review()
    {
        var fact = Make("SC05", Now.AddDays(3));
        var decision = Decide([fact]);
        Assert.Equal(Colour.Green, decision.Colour);
        Assert.Null(decision.Until);
        Assert.Equal(fact.Began, decision.ReviewAt);
        Assert.Equal(Colour.Red, Decide([fact], at: fact.Began).Colour);
    }

    [Fact]
    public void An_end_given_by_the_assignment_shortens_and_never_lengthens()
    {
        var fact = Make("SC05", Now.AddDays(-1));
        Assert.Equal(Now.AddDays(2), Decide([fact with { Until = Now.AddDays(2) }]).Until);
        Assert.Equal(fact.Began.AddDays(21), Decide([fact with { Until = Now.AddDays(200) }]).Until);
        Assert.Equal(Now.AddDays(2), Decide([Make("SC01", Now) with { Until = Now.AddDays(2) }]).Until);
    }

    [Fact]
    public void A_withdrawn_fact_counts_no_more()
    {
        var fact = Make("SC05", Now.AddDays(-3)) with { WithdrawnAt = Now.AddHours(-1) };
        var decision = Decide([fact]);
        Assert.Equal(Colour.Green, decision.Colour);
        Assert.Equal(Now.AddHours(-1), decision.Since);
    }

    [Fact]
    public void A_colour_is_told_since_the_fact_was_known_and_never_from_before_registering()
    {
        var fact = Make("SC05", Now.AddDays(-5)) with { AddedAt = Now.AddDays(-1) };
        Assert.Equal(Now.AddDays(-1), Decide([fact]).Since);
        Assert.Equal(Now.AddHours(-1), ColourRules.Decide(Book, [fact], [], Now.AddHours(-1), Now).Since);
    }

    [Fact]
    public void Facts_of_one_colour_that_overlap_are_one_stretch_of_that_colour()
    {
        var first = Make("SC06", Now.AddDays(-8));
        var second = Make("SC05", Now.AddDays(-4));
        Assert.Equal(first.Began, Decide([second, first]).Since);
    }

    [Fact]
    public void A_code_of_a_retired_edition_is_judged_by_the_row_it_had()
    {
        var later = RuleBooks.Parse([RuleBookText.Earlier, RuleBookText.Later]).Editions[1];
        var decision = ColourRules.Decide(later, [Make("OLD", Now), Make("BOTH", Now)], [], Registered, Now);
        Assert.Equal((Colour.Red, "OLD", Now.AddDays(5), "b"), (decision.Colour, decision.ReasonCode, decision.Until, decision.Edition));
    }

    [Fact]
    public void A_code_that_no_edition_knows_is_not_green_and_hides_no_colour()
    {
        var unknown = Make("GONE", Now.AddDays(-1));
        var decision = Decide([unknown]);
        Assert.Equal((Colour.None, (byte)0, "GONE"), (decision.Colour, decision.Reason, decision.ReasonCode));
        Assert.Equal(Colour.Yellow, Decide([unknown, Make("SC15", Now.AddDays(-1))]).Colour);
        Assert.Equal(Colour.Green, Decide([unknown with { WithdrawnAt = Now }]).Colour);
    }

    [Fact]
    public void Dates_at_the_end_of_time_do_no_harm()
    {
        Assert.Equal(Colour.Red, Decide([Make("SC07", Now) with { Anchor = DateTimeOffset.MaxValue }]).Colour);
        Assert.Equal(Colour.Green, Decide([Make("SC05", DateTimeOffset.MaxValue)]).Colour);
        Assert.Equal(Colour.Green, Decide([Make("SC05", DateTimeOffset.MinValue)]).Colour);
    }

    [Fact]
    public void Nothing_changes_before_the_time_of_review_and_something_does_at_it() =>
        Gen.Select(Facts.List[0, 6], Tests.List[0, 3], Gen.Int[-45, 45]).Sample((facts, tests, day) =>
        {
            var at = Now.AddDays(day);
            var decision = Decide(facts, tests, at);
            for (var later = at; later < (decision.ReviewAt ?? at.AddDays(90)) && later < at.AddDays(90); later = later.AddHours(12))
            {
                Assert.Equal(Stable(decision), Stable(Decide(facts, tests, later)));
            }

            if (decision.ReviewAt is { } review)
            {
                Assert.True(review > at);
                Assert.NotEqual(Stable(decision), Stable(Decide(facts, tests, review)));
            }
        }, iter: 3_000);

    [Fact]
    public void A_decision_agrees_with_judging_every_fact_alone() =>
        Gen.Select(Facts.List[0, 6], Tests.List[0, 3]).Sample((facts, tests) =>
        {
            var decision = Decide(facts, tests);
            var alone = facts.Select(fact => Decide([fact], tests)).ToList();
            var colours = alone.Select(one => one.Colour).Append(Colour.Green).ToList();
            var expected = colours.Contains(Colour.Red) ? Colour.Red
                : colours.Contains(Colour.Yellow) ? Colour.Yellow
                : colours.Contains(Colour.None) ? Colour.None
                : Colour.Green;
            Assert.Equal(expected, decision.Colour);
            if (expected != Colour.Green)
            {
                var last = alone.Where(one => one.Colour == expected).Max(one => one.Until ?? DateTimeOffset.MaxValue);
                Assert.Equal(last, decision.Until ?? DateTimeOffset.MaxValue);
            }
        }, iter: 3_000);

    [Fact]
    public void The_order_of_facts_and_tests_does_not_matter() =>
        Gen.Select(Facts.List[0, 6], Tests.List[0, 3]).Sample((facts, tests) =>
            Decide(facts, tests) == Decide([.. Enumerable.Reverse(facts)], [.. Enumerable.Reverse(tests)]));

    [Fact]
    public void A_colour_was_there_from_its_since_and_another_just_before() =>
        Gen.Select(Facts.List[0, 6], Tests.List[0, 3]).Sample((facts, tests) =>
        {
            // Facts known at once, so that a decision at an earlier time sees what is seen now.
            var known = facts.Select(fact => fact with { AddedAt = fact.Began < Now ? fact.Began : fact.AddedAt }).ToList();
            var decision = Decide(known, tests);
            Assert.True(decision.Since <= Now && decision.Since >= Registered);
            for (var at = decision.Since; at <= Now; at = at.AddHours(12))
            {
                Assert.Equal(decision.Colour, Decide(known, tests, at).Colour);
            }

            if (decision.Since > Registered)
            {
                Assert.NotEqual(decision.Colour, Decide(known, tests, decision.Since.AddTicks(-1)).Colour);
            }
        }, iter: 3_000);

    private static ColourDecision Decide(IReadOnlyList<Fact> facts, IReadOnlyList<TestResult>? tests = null, DateTimeOffset? at = null) =>
        ColourRules.Decide(Book, facts, tests ?? [], Registered, at ?? Now);

    // What a board shows; since is left out, because a fact added later than it began moves it.
    private static ColourDecision Stable(ColourDecision decision) => decision with { Since = default, ReviewAt = null };

    private static Fact Make(string code, DateTimeOffset began) =>
        new(Guid.NewGuid(), code, began, null, null, null, null, null, began, null);

    private static TestResult Test(DateTimeOffset at) => new(null, at, true, null);
}
