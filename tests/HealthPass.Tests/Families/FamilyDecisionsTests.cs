using HealthPass.Grains.Families;
using HealthPass.Grains.Kept;
using HealthPass.Grains.People.Documents;
using Xunit;

namespace HealthPass.Tests.Families;

public sealed class FamilyDecisionsTests
{
    private FamilyState _state = new();
    private DateTimeOffset _now = Samples.Noon;

    [Fact]
    public void Five_are_held_and_the_sixth_is_not_until_one_is_let_go()
    {
        for (var i = 1; i <= FamilyDecisions.MostMembers; i++)
        {
            Assert.Equal(FamilyFault.None, Do(new FamilyCommand.Hold(Member(i))));
        }

        Assert.Equal(FamilyFault.TooManyMembers, Do(new FamilyCommand.Hold(Member(6))));
        Assert.Equal(FamilyFault.None, Do(new FamilyCommand.End(Tie(2))));
        Assert.Equal(FamilyFault.None, Do(new FamilyCommand.Hold(Member(6))));
        Assert.Equal([1, 3, 4, 5, 6], _state.Members.Select(member => Enumerable.Range(1, 6).Single(i => member.PersonId == Samples.Person(i))));
    }

    [Fact]
    public void Three_hold_somebody_and_a_fourth_does_not()
    {
        for (var i = 1; i <= FamilyDecisions.MostHolders; i++)
        {
            Assert.Equal(FamilyFault.None, Do(new FamilyCommand.Agree(Holder(i))));
        }

        Assert.Equal(FamilyFault.TooManyHolders, Do(new FamilyCommand.Agree(Holder(4))));
        Assert.Equal(FamilyFault.None, Do(new FamilyCommand.End(Tie(1))));
        Assert.Equal(FamilyFault.None, Do(new FamilyCommand.Agree(Holder(4))));
    }

    [Fact]
    public void Whoever_is_held_may_hold_others_and_nobody_holds_the_own_self()
    {
        Assert.Equal(FamilyFault.None, Do(new FamilyCommand.Agree(Holder(1))));
        Assert.Equal(FamilyFault.None, Do(new FamilyCommand.Hold(Member(1, tie: 11))));
        Assert.Equal(FamilyFault.IsSelf, Do(new FamilyCommand.Hold(Member(0))));
        Assert.Equal(FamilyFault.IsSelf, Do(new FamilyCommand.Agree(Holder(0))));
    }

    [Fact]
    public void The_same_call_again_changes_nothing_and_a_consent_given_anew_takes_no_more_room()
    {
        for (var i = 1; i <= FamilyDecisions.MostMembers; i++)
        {
            _ = Do(new FamilyCommand.Hold(Member(i)));
        }

        Assert.Null(Decide(new FamilyCommand.Hold(Member(3))).Next);
        _now += TimeSpan.FromHours(1);
        Assert.Equal(FamilyFault.None, Do(new FamilyCommand.Hold(Member(3, tie: 13))));
        Assert.Equal((FamilyDecisions.MostMembers, Tie(13), _now), (_state.Members.Count, _state.Members[^1].Tie, _state.Members[^1].Since));
        for (var i = 1; i <= FamilyDecisions.MostHolders; i++)
        {
            _ = Do(new FamilyCommand.Agree(Holder(i, tie: 20 + i)));
        }

        Assert.Null(Decide(new FamilyCommand.Agree(Holder(2, tie: 22))).Next);
        Assert.Equal(FamilyFault.None, Do(new FamilyCommand.Agree(Holder(2, tie: 32))));
        Assert.Equal([Tie(21), Tie(23), Tie(32)], _state.Holders.Select(holder => holder.Tie));
    }

    [Fact]
    public void What_is_not_there_cannot_be_ended() => Assert.Null(Decide(new FamilyCommand.End(Tie(1))).Next);

    public static TheoryData<int, int?, int?, FamilyStanding> Standings => new()
    {
        // Minutes since the holding side was written, the tie on the member's side, minutes until a child is asked: what it is worth.
        { 0, 1, null, FamilyStanding.Held },
        { 100_000, 1, null, FamilyStanding.Held },
        { 100, 1, 1, FamilyStanding.Held },
        { 100, 1, 0, FamilyStanding.NeedsConsent },
        { 100, 1, -1, FamilyStanding.NeedsConsent },
        { 0, null, null, FamilyStanding.NeedsConsent },
        { 19, null, null, FamilyStanding.NeedsConsent },
        { 20, null, null, FamilyStanding.Over },
        { 19, 2, null, FamilyStanding.NeedsConsent },
        { 20, 2, null, FamilyStanding.Over },
    };

    [Theory]
    [MemberData(nameof(Standings))]
    public void A_holding_is_worth_what_the_members_side_says(int minutes, int? tie, int? left, FamilyStanding standing)
    {
        var member = Member(1) with { Since = _now.AddMinutes(-minutes) };
        var agreed = tie is { } known ? new FamilyHolder(Samples.Person(0), Tie(known), member.Since, left is { } until ? _now.AddMinutes(until) : null) : null;
        Assert.Equal(standing, FamilyDecisions.StandingOf(member, agreed, _now));
    }

    [Theory]
    [InlineData("2008-09-02", "2022-09-02")]
    [InlineData("2008-09-01", null)]
    [InlineData("2022-08-31", "2036-08-31")]
    [InlineData("2012-02-29", "2026-02-28")]
    [InlineData("1990-01-01", null)]
    [InlineData(null, null)]
    public void A_child_is_asked_on_the_day_it_turns_fourteen(string? birth, string? until) => Assert.Equal(
        until is null ? null : new DateTimeOffset(DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture).ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8)),
        FamilyDecisions.ChildUntil(birth is null ? null : DateOnly.Parse(birth, System.Globalization.CultureInfo.InvariantCulture), _now));

    [Theory]
    [InlineData("resident_id", "510104199001010019", "1990-01-01")]
    [InlineData("passport", "E12345678", null)]
    [InlineData("passport", "19900101199001019", null)]
    [InlineData("hk_macau_permit", "H12345678", null)]
    public void The_date_of_birth_stands_in_numbers_of_eighteen_characters(string type, string number, string? birth)
    {
        Assert.True(DocumentParser.TryParse(type, number, Samples.Today, out var document, out var fault), fault.ToString());
        Assert.Equal(birth, DocumentBirth.Of(document)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    private static Guid Tie(int number) => new(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static FamilyMember Member(int number, int? tie = null) => new(Samples.Person(number), FamilyRelation.Parent, Tie(tie ?? number), default);

    private static FamilyHolder Holder(int number, int? tie = null) => new(Samples.Person(number), Tie(tie ?? number), default, null);

    private Decision<FamilyState, FamilyFault> Decide(FamilyCommand command) => FamilyDecisions.Decide(_state, Samples.Person(0), command, _now);

    private FamilyFault Do(FamilyCommand command)
    {
        var decision = Decide(command);
        if (decision.Next is { } next)
        {
            _state = Succession.After(_state, next, decision.At);
        }

        return decision.Fault;
    }
}
