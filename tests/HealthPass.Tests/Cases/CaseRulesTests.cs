using CsCheck;
using HealthPass.Grains.Assignments;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Calendar;
using HealthPass.Kernel.Regions;
using Xunit;

namespace HealthPass.Tests.Cases;

public sealed class CaseRulesTests
{
    private const string Role = "role";

    private static readonly WorkCalendar Calendar = WorkCalendar.Load();
    private static readonly Official Opener = new("opener", Samples.City.Code, [Role]);
    private static readonly Official Second = new("second", Samples.City.Code, [Role]);

    // Somebody asks, is asked for papers, brings them; a second person decides.
    private static readonly CaseFlow Flow = new(
        "petition",
        [
            By(new(CaseFlow.None, "open", "open") { Audit = new("opened", "case", beforeEffect: true), Opens = "answer" }),
            By(new("open", "ask", "asked") { Audit = new("asked", "case", beforeEffect: true), Pauses = "answer" }),
            By(new("asked", "bring", "open") { Audit = new("brought", "case", beforeEffect: true), Resumes = "answer" }),
            By(new("open", "decide", "decided") { Audit = new("decided", "case", beforeEffect: true), Second = true, Awaited = true, Closes = "answer" }),
            new("open", "remind", "open") { By = CaseHand.Clock, Audit = new("reminded", "case", beforeEffect: true), Escalates = true },
        ],
        [new("answer", [new(2, "remind"), new(4, "remind")])]);

    [Fact]
    public void There_is_no_way_around_the_second_person()
    {
        // Every way of the rows from nothing to the people's facts.
        var ways = new List<List<CaseMove>>();
        Walk(CaseFlow.None, []);
        Assert.NotEmpty(ways);
        Assert.All(ways, way => Assert.Contains(way, move => move is { Second: true, By: CaseHand.Official }));

        void Walk(string state, List<CaseMove> way)
        {
            if (state is "applying" or "applied")
            {
                ways.Add(way);
                return;
            }

            foreach (var move in AssignmentFlow.Flow.Moves.Where(move => move.From == state && !way.Contains(move)))
            {
                Walk(move.To, [.. way, move]);
            }
        }
    }

    [Fact]
    public void Nobody_but_a_second_person_with_the_role_the_tier_and_the_region_decides() => Gen.Select(
        Gen.OneOf("opener", "OPENER", "second"),
        Gen.OneOf(Samples.City.Code, Samples.County.Code, Samples.Village.Code, Samples.FarVillage.Code, Samples.Tree.Root.Code),
        Gen.Bool,
        Gen.OneOf((IReadOnlyList<RegionLevel>?[])[null, [RegionLevel.City], []])).Sample((name, region, hasRole, tiers) =>
        {
            var decision = Decide(
                Head("open"), new("decide") { Official = new(name, region, hasRole ? [Role] : []), Tiers = tiers, Subjects = [Samples.Village.Code, Samples.Township.Code] });
            var allowed = name == "second" && hasRole && region.Contains(Samples.Township.Code) && tiers?.Contains(region.Level) != false;
            Assert.Equal(allowed, decision is { Fault: CaseFault.None, Change: not null });
        });

    [Fact]
    public void A_fault_says_what_is_wrong_and_about_whom()
    {
        var ask = new CaseCommand("decide") { Official = Second, Subjects = [Samples.Village.Code] };
        Assert.Equal(CaseFault.None, Decide(Head("open"), ask).Fault);
        Assert.Equal(CaseFault.WrongState, Decide(Head("decided"), ask).Fault);
        Assert.Equal(CaseFault.WrongState, Decide(Head(CaseFlow.None), ask).Fault);
        Assert.Equal(CaseFault.OpenerIsSecond, Decide(Head("open"), ask with { Official = Opener }).Fault);
        Assert.Equal(CaseFault.RoleMayNot, Decide(Head("open"), ask with { Official = Second with { Roles = ["other"] } }).Fault);
        Assert.Equal(CaseFault.RoleMayNot, Decide(Head("open"), ask with { Official = Second with { Roles = default } }).Fault);
        Assert.Equal(CaseFault.TierMayNot, Decide(Head("open"), ask with { Official = Second with { Region = Samples.Village.Code } }).Fault);
        Assert.Equal(CaseFault.TierMayNot, Decide(Head("open"), ask with { Tiers = [RegionLevel.Province] }).Fault);
        Assert.Equal(CaseDecision.Refused(CaseFault.SubjectUnknown, 1), Decide(Head("open"), ask with { Subjects = [Samples.Village.Code, null] }));
        Assert.Equal(CaseDecision.Refused(CaseFault.OutOfScope, 0), Decide(Head("open"), ask with { Subjects = [Samples.FarVillage.Code] }));
    }

    [Fact]
    public void A_decision_bound_to_where_people_live_cannot_be_taken_without_having_looked() =>
        Assert.Throws<ArgumentException>(() => Decide(Head("open"), new("decide") { Official = Second }));

    [Fact]
    public void A_clock_that_stands_still_loses_no_time_and_goes_on_where_it_stood()
    {
        // Thursday noon; half a working day passes, then ten days stand still.
        var head = After(Head(CaseFlow.None), Ask("open", Opener), Samples.Noon);
        head = After(head, Ask("ask", Second), Samples.Noon.AddHours(12));
        Assert.Null(CaseRules.Due(Flow, head.Clocks, Calendar));
        Assert.Null(CaseRules.Deadline(Flow, head.Clocks, Calendar));

        // Saturday, at the Mid-Autumn Festival: the clock goes on with Tuesday, and has a day and a half left.
        head = After(head, Ask("bring", Opener), Samples.Noon.AddDays(9));
        var due = CaseRules.Due(Flow, head.Clocks, Calendar)!;
        Assert.Equal(("remind", 0, new DateTimeOffset(2022, 9, 14, 12, 0, 0, TimeSpan.FromHours(8))), (due.Action, due.Step, due.At));
    }

    [Fact]
    public void A_clock_takes_its_steps_in_order_none_before_its_time_and_none_twice()
    {
        var head = After(Head(CaseFlow.None), Ask("open", Opener), Samples.Noon);
        var first = new CaseCommand("remind") { By = CaseHand.Clock, Clock = "answer", Step = 0 };
        var due = CaseRules.Due(Flow, head.Clocks, Calendar)!;
        Assert.Equal(CaseFault.WrongState, Decide(head, first, due.At.AddTicks(-1)).Fault);
        Assert.Equal(CaseFault.WrongState, Decide(head, first with { Step = 1 }, Samples.Noon.AddDays(30)).Fault);

        var reminded = After(head, first, due.At);
        Assert.Equal(Samples.Tree.Root.Code, reminded.Desk);
        Assert.Equal(CaseFault.WrongState, Decide(reminded, first, Samples.Noon.AddDays(30)).Fault);

        // Until when it had to be answered stays what it was.
        Assert.Equal(due.At, CaseRules.Deadline(Flow, reminded.Clocks, Calendar)!.At);
        var again = After(reminded, first with { Step = 1 }, Samples.Noon.AddDays(30));
        Assert.Null(CaseRules.Due(Flow, again.Clocks, Calendar));
        Assert.Empty(After(again, Ask("decide", Second), Samples.Noon.AddDays(31)).Clocks);
    }

    [Fact]
    public void The_region_of_some_is_the_smallest_that_holds_them_all() => Gen.Int[0, Samples.Tree.Nodes.Count - 1].Array[1, 5].Sample(picked =>
    {
        var codes = picked.Select(index => Samples.Tree[index].Code).ToList();
        var common = CaseRules.Common(codes);
        Assert.All(codes, code => Assert.True(common.Contains(code)));
        Assert.DoesNotContain(Samples.Tree.Nodes.Where(node => node.Parent?.Code == common), node => codes.TrueForAll(node.Code.Contains));
    });

    [Theory]
    [InlineData("twice")]
    [InlineData("no role")]
    [InlineData("no trace")]
    [InlineData("no clock")]
    [InlineData("clock without a row")]
    [InlineData("two desks")]
    [InlineData("second without a first")]
    public void Rows_that_contradict_each_other_are_refused(string fault)
    {
        var open = By(new(CaseFlow.None, "open", "open") { Audit = new("opened", "case", beforeEffect: true), Opens = "answer" });
        var decide = By(new("open", "decide", "decided") { Audit = new("decided", "case", beforeEffect: true), Awaited = true, Second = true, Closes = "answer" });
        var remind = new CaseMove("open", "remind", "open") { By = CaseHand.Clock };
        CaseMove[] rows = fault switch
        {
            "twice" => [open, decide, remind, decide with { To = "open" }],
            "no role" => [open with { Role = null }, decide, remind],
            "no trace" => [open, decide with { Audit = null }, remind],
            "no clock" => [open with { Opens = "nothing" }, decide, remind],
            "clock without a row" => [open, decide],
            "two desks" => [open, decide, remind, decide with { Action = "refuse", Second = false }],
            _ => [open with { Second = true }, decide, remind],
        };
        ClockRule[] clocks = [new("answer", [new(1, "remind")])];
        _ = new CaseFlow("petition", [open, decide, remind], clocks);
        Assert.Throws<ArgumentException>(() => new CaseFlow("petition", rows, clocks));
    }

    [Fact]
    public void A_desk_shows_exactly_what_its_official_may_act_on() => Gen.Select(
        Gen.OneOf("wang", "li"),
        Gen.OneOf(Samples.City.Code, Samples.County.Code, Samples.Village.Code, Samples.Tree.Root.Code),
        Gen.OneOf(StaffRoles.EpidemicControl, "auditor"),
        Gen.OneOf("pending", "applied")).Sample((name, region, role, state) =>
        {
            var official = new Official(name, region, [role]);
            var entry = new CaseEntry(
                Guid.NewGuid(), AssignmentFlow.Kind, state, Samples.City.Code, Samples.County.Code, CaseEntry.AllTiers, "", "SC05", "doc", 1, "Wang", 1, 2, 3);
            var may = name == "li" && region.Contains(Samples.County.Code) && role == StaffRoles.EpidemicControl && state == "pending";
            Assert.Equal(may ? [AssignmentFlow.Approve, AssignmentFlow.Reject] : [], CaseDesks.ActionsFor(AssignmentFlow.Flow, entry, official));
            Assert.Equal(role == StaffRoles.EpidemicControl && region.Level <= RegionLevel.Township, CaseDesks.Of(AssignmentFlow.Flow, official).Count == 2);
        });

    [Fact]
    public void A_place_in_a_list_is_read_back_and_nothing_else_is_one()
    {
        Gen.Select(Gen.Long[0, CaseEntry.Never], Gen.Guid).Sample((due, id) =>
        {
            Assert.True(CaseCursor.TryParse(new CaseCursor(due, id).ToString(), out var read));
            Assert.Equal(new(due, id), read);
        });
        Gen.OneOf(Hostile.Text, Hostile.Near(new CaseCursor(5, Guid.NewGuid()).ToString())).Sample(text =>
            !CaseCursor.TryParse(text, out var read) || (read.DueAt is >= 0 and <= CaseEntry.Never));
        Assert.False(CaseCursor.TryParse(null, out _));
    }

    private static CaseMove By(CaseMove move) => move with { Role = Role, LowestTier = RegionLevel.Township, Scope = CaseScope.Subjects };

    private static CaseCommand Ask(string action, Official official) => new(action) { Official = official, Subjects = [Samples.Village.Code] };

    private static CaseHead Head(string state) => new(state, state == CaseFlow.None ? null : "opener", null, null, Samples.City.Code, Samples.City.Code, []);

    private static CaseDecision Decide(CaseHead head, CaseCommand command, DateTimeOffset? now = null) => CaseRules.Decide(Flow, head, command, now ?? Samples.Noon, Calendar);

    private static CaseHead After(CaseHead head, CaseCommand command, DateTimeOffset now)
    {
        var change = Decide(head, command, now).Change!;
        return head with { State = change.Move.To, Clocks = change.Clocks, Desk = change.Desk, Opener = head.Opener ?? "opener" };
    }
}
