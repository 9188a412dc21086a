using HealthPass.Grains.Kept;
using HealthPass.Grains.Volunteers;
using Xunit;

namespace HealthPass.Tests.Volunteers;

/// <summary>What a volunteer may do in a session, and when it is over.</summary>
public sealed class VolunteerDecisionsTests
{
    private static readonly DateTimeOffset Noon = Samples.Noon;
    private static readonly Guid Session = Guid.NewGuid();
    private static readonly VolunteerOptions Options = new() { PerSession = 5, PerTenMinutes = 3, InPersonPerSession = 2, UnusualInPerson = 2, UnusualRefused = 2, UnusualPerSession = 4 };

    private static VolunteerState Open => Opened(new(), Session, Noon.AddHours(4)).Next!;

    [Fact]
    public void A_session_lasts_twelve_hours_at_most_and_begins_before_it_ends()
    {
        Assert.Equal(VolunteerFault.None, Opened(new(), Session, Noon.AddHours(12)).Fault);
        Assert.Equal(VolunteerFault.UntilOutside, Opened(new(), Session, Noon.AddHours(12).AddSeconds(1)).Fault);
        Assert.Equal(VolunteerFault.UntilOutside, Opened(new(), Session, Noon).Fault);
    }

    [Fact]
    public void Another_session_begins_only_when_the_one_before_is_over()
    {
        Assert.Equal(VolunteerFault.AlreadyOpen, Opened(Open, Guid.NewGuid(), Noon.AddHours(1)).Fault);
        Assert.Equal(Decision<VolunteerState, VolunteerFault>.Nothing, Opened(Open, Session, Noon.AddHours(1)));
        var closed = Decide(Open, new VolunteerCommand.Close(Session), Noon).Next!;
        Assert.Equal(VolunteerFault.None, Opened(closed, Guid.NewGuid(), Noon.AddHours(1)).Fault);
        Assert.Equal(VolunteerFault.None, Decide(Open, new VolunteerCommand.Open(Draft(Guid.NewGuid(), Noon.AddHours(6))), Noon.AddHours(4)).Fault);
    }

    [Fact]
    public void Its_end_wipes_what_was_under_way_and_nobody_is_helped_any_more()
    {
        var busy = Take(Open, Guid.NewGuid()).Next!;
        var closed = Decide(busy, new VolunteerCommand.Close(Session), Noon.AddHours(1)).Next!;
        Assert.Equal((0, 0, (DateTimeOffset?)Noon.AddHours(1)), (closed.Helps.Count, closed.Recent.Count, closed.ClosedAt));
        Assert.Equal(VolunteerFault.NoSession, Take(closed, Guid.NewGuid()).Fault);
        Assert.Equal(VolunteerFault.NoSession, Decide(Open, new VolunteerCommand.Take(Session, Guid.NewGuid(), false), Noon.AddHours(4)).Fault);
        Assert.Equal(VolunteerFault.NoSession, Decide(Open, new VolunteerCommand.Take(Guid.NewGuid(), Guid.NewGuid(), false), Noon).Fault);
        Assert.Equal(Decision<VolunteerState, VolunteerFault>.Nothing, Decide(closed, new VolunteerCommand.Close(Session), Noon.AddHours(2)));

        // One that has run out was over then, whenever it is ended.
        Assert.Equal(Noon.AddHours(4), Decide(busy, new VolunteerCommand.Close(Session), Noon.AddHours(9)).Next!.ClosedAt);
    }

    [Fact]
    public void Nobody_helps_faster_than_people_can_be_helped()
    {
        var state = Open;
        for (var i = 0; i < 3; i++)
        {
            state = Decide(state, new VolunteerCommand.Take(Session, Guid.NewGuid(), false), Noon.AddMinutes(i)).Next!;
        }

        Assert.Equal(VolunteerFault.TooFast, Decide(state, new VolunteerCommand.Take(Session, Guid.NewGuid(), false), Noon.AddMinutes(3)).Fault);
        Assert.Equal(Noon.AddMinutes(10), VolunteerDecisions.NextAt(state, Options));
        state = Decide(state, new VolunteerCommand.Take(Session, Guid.NewGuid(), false), Noon.AddMinutes(10)).Next!;
        Assert.Equal((4, 3), (state.Taken, state.Recent.Count));
        state = Decide(state, new VolunteerCommand.Take(Session, Guid.NewGuid(), false), Noon.AddMinutes(30)).Next!;
        Assert.Equal(VolunteerFault.TooMany, Decide(state, new VolunteerCommand.Take(Session, Guid.NewGuid(), false), Noon.AddMinutes(50)).Fault);
    }

    [Fact]
    public void People_without_a_phone_are_fewer_and_the_same_help_again_takes_no_room()
    {
        var help = Guid.NewGuid();
        var state = Take(Open, help, inPerson: true).Next!;
        Assert.Equal(Decision<VolunteerState, VolunteerFault>.Nothing, Take(state, help, inPerson: true));
        state = Take(state, Guid.NewGuid(), inPerson: true).Next!;
        Assert.Equal(VolunteerFault.TooManyInPerson, Take(state, Guid.NewGuid(), inPerson: true).Fault);
        Assert.Equal(VolunteerFault.None, Take(state, Guid.NewGuid()).Fault);
    }

    [Fact]
    public void What_is_unusual_is_told_and_stays_told()
    {
        var one = Take(Open, Guid.NewGuid(), inPerson: true).Next!;
        Assert.Equal(VolunteerUnusual.None, one.Told);
        var two = Take(one, Guid.NewGuid(), inPerson: true).Next!;
        Assert.Equal(VolunteerUnusual.InPerson, two.Told);
        var refused = Decide(Decide(two, new VolunteerCommand.Refuse(Session), Noon).Next!, new VolunteerCommand.Refuse(Session), Noon).Next!;
        Assert.Equal(VolunteerUnusual.InPerson | VolunteerUnusual.Refused, refused.Told);
        var many = Decide(Take(refused, Guid.NewGuid()).Next!, new VolunteerCommand.Take(Session, Guid.NewGuid(), false), Noon.AddMinutes(20)).Next!;
        Assert.Equal(VolunteerUnusual.InPerson | VolunteerUnusual.Refused | VolunteerUnusual.Many, many.Told);
        Assert.Equal(Decision<VolunteerState, VolunteerFault>.Nothing, Decide(many, new VolunteerCommand.Refuse(Guid.NewGuid()), Noon));
    }

    [Fact]
    public void A_new_session_begins_from_nothing()
    {
        var used = Take(Open, Guid.NewGuid(), inPerson: true).Next!;
        var next = Decide(used, new VolunteerCommand.Open(Draft(Guid.NewGuid(), Noon.AddHours(6))), Noon.AddHours(5)).Next!;
        Assert.Equal((0, 0, 0, VolunteerUnusual.None), (next.Taken, next.InPerson, next.Helps.Count, next.Told));
        Assert.Null(next.ClosedAt);
    }

    private static VolunteerDraft Draft(Guid session, DateTimeOffset until) => new(session, Samples.County.Code, "成都东站", until);

    private static Decision<VolunteerState, VolunteerFault> Opened(VolunteerState state, Guid session, DateTimeOffset until) =>
        Decide(state, new VolunteerCommand.Open(Draft(session, until)), Noon);

    private static Decision<VolunteerState, VolunteerFault> Take(VolunteerState state, Guid help, bool inPerson = false) =>
        Decide(state, new VolunteerCommand.Take(Session, help, inPerson), Noon);

    private static Decision<VolunteerState, VolunteerFault> Decide(VolunteerState state, VolunteerCommand command, DateTimeOffset now) =>
        VolunteerDecisions.Decide(state, command, Options, now);
}
