using HealthPass.Grains.Appeals;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Calendar;
using Xunit;

namespace HealthPass.Tests.Appeals;

/// <summary>What may happen to an appeal, by its rows alone.</summary>
public sealed class AppealFlowTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Load();
    private static readonly Official Official = new("li", Samples.County.Code, [StaffRoles.EpidemicControl]);

    [Theory]
    [InlineData(CaseFlow.None, "open", "received")]
    [InlineData("received", "withdraw", "withdrawn")]
    [InlineData("accepted", "withdraw", "withdrawn")]
    [InlineData("upholding_requested", "withdraw", "withdrawn")]
    [InlineData("upholding", "withdraw", null)]
    [InlineData("upheld", "withdraw", null)]
    [InlineData("declined", "withdraw", null)]
    [InlineData("withdrawn", "withdraw", null)]
    [InlineData("received", "open", null)]
    public void Whoever_objects_may_do_this_much(string state, string action, string? becomes)
    {
        var decision = Decide(state, new(action) { By = CaseHand.Applicant, Desk = Samples.County.Code });
        Assert.Equal((becomes is null ? CaseFault.WrongState : CaseFault.None, becomes), (decision.Fault, decision.Change?.Move.To));
        Assert.Null(decision.Change?.Event.By);
    }

    [Theory]
    [InlineData("received", "accept", "accepted")]
    [InlineData("received", "decline", null)]
    [InlineData("received", "uphold", null)]
    [InlineData("accepted", "uphold", "upholding_requested")]
    [InlineData("accepted", "decline", "declined")]
    [InlineData("accepted", "approve_upholding", null)]
    [InlineData("upholding_requested", "approve_upholding", "upholding")]
    [InlineData("upholding_requested", "refuse_upholding", "accepted")]
    [InlineData("upholding_requested", "decline", null)]
    [InlineData("declined", "uphold", null)]
    [InlineData("upheld", "decline", null)]
    [InlineData("withdrawn", "accept", null)]
    [InlineData(CaseFlow.None, "open", null)]
    public void An_official_may_do_this_much(string state, string action, string? becomes)
    {
        var decision = Decide(state, new(action) { Official = Official });
        Assert.Equal((becomes is null ? CaseFault.WrongState : CaseFault.None, becomes), (decision.Fault, decision.Change?.Move.To));
    }

    [Theory]
    [InlineData("maker", CaseFault.OpenerIsSecond)]
    [InlineData("MAKER", CaseFault.OpenerIsSecond)]
    [InlineData("checker", CaseFault.OpenerIsSecond)]
    [InlineData("agent", CaseFault.OpenerIsSecond)]
    [InlineData("li", CaseFault.None)]
    public void Whose_work_is_in_question_and_who_took_the_call_decide_nothing(string account, CaseFault fault)
    {
        foreach (var (state, action) in new[]
        {
            ("received", "accept"), ("accepted", "uphold"), ("accepted", "decline"), ("upholding_requested", "approve_upholding"), ("upholding_requested", "refuse_upholding"),
        })
        {
            Assert.Equal(fault, Decide(state, new(action) { Official = Official with { UserName = account } }).Fault);
        }
    }

    [Fact]
    public void Who_asked_for_it_to_be_upheld_is_not_the_second_person()
    {
        var asked = Head("upholding_requested") with { LastAction = AppealFlow.Uphold, LastBy = "LI" };
        Assert.Equal(CaseFault.OpenerIsSecond, CaseRules.Decide(AppealFlow.Flow, asked, new(AppealFlow.ApproveUpholding) { Official = Official }, Samples.Noon, Calendar).Fault);
        Assert.Equal(CaseFault.OpenerIsSecond, CaseRules.Decide(AppealFlow.Flow, asked, new(AppealFlow.RefuseUpholding) { Official = Official }, Samples.Noon, Calendar).Fault);
    }

    [Fact]
    public void It_takes_the_role_the_tier_and_the_region()
    {
        Assert.Equal(CaseFault.RoleMayNot, Accept(Official with { Roles = [StaffRoles.HotlineAgent] }));
        Assert.Equal(CaseFault.TierMayNot, Accept(Official with { Region = Samples.Village.Code }));
        Assert.Equal(CaseFault.OutOfScope, Accept(Official with { Region = Samples.Township.Code }));
        Assert.Equal(CaseFault.OutOfScope, Accept(Official with { Region = Samples.FarVillage.Parent!.Code }));
        Assert.Equal(CaseFault.None, Accept(Official with { Region = Samples.City.Code }));

        static CaseFault Accept(Official official) => Decide(AppealFlow.Received, new(AppealFlow.Accept) { Official = official }).Fault;
    }

    [Fact]
    public void No_way_leads_to_a_colour_taken_back_but_by_two_officials()
    {
        var ways = new List<List<CaseMove>>();
        Walk(CaseFlow.None, []);
        Assert.NotEmpty(ways);
        Assert.All(ways, way =>
        {
            Assert.Contains(way, move => move.Action == AppealFlow.Uphold);
            Assert.Contains(way, move => move is { Action: AppealFlow.ApproveUpholding, Second: true, NotBy: AppealFlow.Uphold });
        });

        void Walk(string state, List<CaseMove> way)
        {
            if (state == AppealFlow.Upholding)
            {
                ways.Add(way);
                return;
            }

            foreach (var move in AppealFlow.Flow.Moves.Where(move => move.From == state && !way.Contains(move)))
            {
                Walk(move.To, [.. way, move]);
            }
        }
    }

    [Fact]
    public void The_clock_ends_with_the_answer_and_with_nothing_else()
    {
        foreach (var move in AppealFlow.Flow.Moves.Where(move => move.By != CaseHand.Work))
        {
            Assert.Equal(move.To is AppealFlow.Upholding or AppealFlow.Declined or AppealFlow.Withdrawn, move.Closes == AppealClock.Name);
        }
    }

    private static CaseDecision Decide(string state, CaseCommand command) => CaseRules.Decide(AppealFlow.Flow, Head(state), command, Samples.Noon, Calendar);

    private static CaseHead Head(string state) => new(
        state, state == CaseFlow.None ? null : "agent", null, null, Samples.County.Code, Samples.County.Code,
        state is CaseFlow.None || AppealFlow.IsClosed(state) ? [] : [new(AppealClock.Name, Samples.Noon, TimeSpan.Zero, Paused: false, 0)])
    {
        Barred = ["maker", "checker"],
    };
}
