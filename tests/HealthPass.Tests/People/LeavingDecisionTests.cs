using HealthPass.Grains.Health;
using HealthPass.Grains.Kept;
using HealthPass.Grains.People;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using Xunit;

namespace HealthPass.Tests.People;

/// <summary>What becomes of somebody who withdraws, decided without a cluster.</summary>
public sealed class LeavingDecisionTests
{
    private static readonly PersonDecisions Decisions = new(RuleBooks.Load());
    private static readonly PersonState Green = After(new(), Register("wechat"), Samples.Noon) with { Events = [], Corrections = [new(Samples.Noon, [1], [2], true)], Access = PersonAccess.None with { Channels = ["alipay"] } };

    [Fact]
    public void What_names_somebody_goes_at_once_and_a_county_stays()
    {
        var left = Leave(Green);
        Assert.Equal((false, true), (left.IsRegistered, left.LeftAt is not null));
        Assert.Equal((0, 0u, 0, 0, null, null), (left.SealedProfile.Length, left.NameMask, left.Corrections.Count, left.Events.Count, left.Access, left.Printed));
        Assert.All(left.PhoneIndex, value => Assert.Equal(0, value));
        Assert.Equal((Samples.County.Code, Colour.None), (left.Region, PersonProjections.ColourOf(left)));
        Assert.Equal(Green.Version + 1, left.Version);
    }

    [Fact]
    public void Whoever_leaves_under_a_fact_is_under_it_after_applying_anew()
    {
        var red = After(Green, Add("SC05"), Samples.Noon);
        var left = Leave(red);
        Assert.Equal(Colour.Red, PersonProjections.ColourOf(left));
        var back = After(left, Register("alipay"), Samples.Noon.AddDays(1));
        Assert.Equal((true, Colour.Red, "alipay"), (back.IsRegistered, back.Decision!.Colour, back.Channel));
        Assert.Equal(red.Facts, back.Facts);
        Assert.True(After(Leave(Green with { Withheld = true }), Register("alipay"), Samples.Noon).Withheld);
    }

    [Fact]
    public void A_fact_that_is_decided_after_somebody_has_left_counts()
    {
        var left = After(Leave(Green), Add("SC05", Samples.FarVillage.Code), Samples.Noon);
        Assert.Equal(Colour.Red, PersonProjections.ColourOf(left));
        Assert.Equal(Colour.Green, After(left, new PersonCommand.WithdrawFacts(left.Facts[0].AssignmentId!.Value), Samples.Noon).Decision!.Colour);
    }

    [Fact]
    public void Only_the_registration_that_was_asked_for_ends_and_a_new_one_is_never_taken_for_it()
    {
        var left = Leave(Green);
        Assert.Null(Decisions.Decide(left, new PersonCommand.Leave(Green.AppliedAt, [1]), Samples.Noon).Next);
        var back = After(left, Register("wechat"), Samples.Noon);
        Assert.True(back.AppliedAt > Green.AppliedAt);
        Assert.Null(Decisions.Decide(back, new PersonCommand.Leave(Green.AppliedAt, [1]), Samples.Noon).Next);
    }

    [Fact]
    public void Whoever_has_left_is_nobody_to_everything_else()
    {
        var left = Leave(Green);
        Assert.All(
            (PersonCommand[])[new PersonCommand.SendCode("x", [1]), new PersonCommand.TryCode("x", [1]), new PersonCommand.Bind("x"), new PersonCommand.IssuePrinted(Guid.NewGuid()), new PersonCommand.EndPrinted()],
            command => Assert.Equal(PersonFault.NotRegistered, Decisions.Decide(left, command, Samples.Noon).Fault));
    }

    [Fact]
    public void What_is_left_goes_thirty_days_after_the_last_fact_is_over_and_the_mark_is_never_reviewed_again()
    {
        var left = Leave(After(Green, Add("SC05") with { }, Samples.Noon));
        var over = left.Decision!.Until!.Value;
        Assert.Equal(over + LeavingTerms.AfterFact, Decisions.KeptUntil(left));
        var green = After(left, new PersonCommand.Review(), over);
        Assert.Equal(Colour.None, PersonProjections.ColourOf(green));
        _ = Assert.Single(green.Facts);
        Assert.Null(Decisions.Decide(green, new PersonCommand.Review(), over + LeavingTerms.AfterFact - TimeSpan.FromSeconds(1)).Next);
        Assert.Equal(over + LeavingTerms.AfterFact, Decisions.ReviewAt(green));
        var mark = After(green, new PersonCommand.Review(), over + LeavingTerms.AfterFact);
        Assert.Equal((0, 0, 0, 0, Samples.Tree.Root.Code), (mark.Facts.Count, mark.Tests.Count, mark.SetAside.Count, mark.NameHash.Length, mark.Region));
        Assert.Null(Decisions.ReviewAt(mark));
        Assert.Null(Decisions.Decide(mark, new PersonCommand.Review(), over.AddYears(30)).Next);
        Assert.Equal(Colour.Green, After(mark, Register("wechat"), over.AddYears(1)).Decision!.Colour);
    }

    [Fact]
    public void An_end_that_was_mistyped_keeps_a_fact_and_throws_nothing()
    {
        var left = Leave(After(Green, Add("SC05", until: DateTimeOffset.MaxValue), Samples.Noon));
        Assert.Null(Decisions.KeptUntil(left with { Facts = [left.Facts[0] with { ReasonCode = "unknown" }] }));
    }

    private static PersonState Leave(PersonState state) => After(state, new PersonCommand.Leave(state.AppliedAt, [1]), Samples.Noon.AddHours(1));

    private static PersonCommand.Register Register(string channel) => new([9], [.. Enumerable.Repeat((byte)7, 16)], NameMask.Of("王小明"), Samples.Village.Code, channel);

    private static PersonCommand.AddFact Add(string reason, Kernel.Regions.RegionCode? scope = null, DateTimeOffset? until = null) => new(
        new(Guid.NewGuid(), reason, Samples.Noon, null, until, Guid.NewGuid(), "doc", "office", Samples.Noon, null), scope ?? Samples.City.Code);

    private static PersonState After(PersonState state, PersonCommand command, DateTimeOffset at)
    {
        var decision = Decisions.Decide(state, command, at);
        Assert.Equal(PersonFault.None, decision.Fault);
        return Succession.After(state, decision.Next!, decision.At);
    }
}
