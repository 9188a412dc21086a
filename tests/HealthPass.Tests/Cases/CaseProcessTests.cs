using CsCheck;
using HealthPass.Grains.Assignments;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Staff;
using Xunit;

namespace HealthPass.Tests.Cases;

public sealed class CaseProcessTests
{
    private static readonly Gen<(int After, int How)[]> Crashes = Gen.Select(Gen.Int[0, 14], Gen.Int[0, 2]).Array[0, 6];

    [Fact]
    public async Task A_crash_at_any_awaited_step_leads_to_the_same_end_and_reaches_everybody_once()
    {
        var calls = await RunAsync([]);
        Assert.InRange(calls, 12, 48);
        for (var after = 0; after < calls; after++)
        {
            for (var how = 0; how <= 2; how++)
            {
                _ = await RunAsync([(after, how)]);
            }
        }

        // Whoever does not know whether it was done asks again.
        static async Task<int> RunAsync((int, int)[] crashes)
        {
            var world = new CaseWorld(crashes);
            await InsistAsync(world, AssignmentFlow.Create, CaseWorld.Maker);
            await InsistAsync(world, AssignmentFlow.Approve, CaseWorld.Checker);
            await world.CareAsync();
            world.Check();
            Assert.Equal("applied", world.State.State);
            await InsistAsync(world, AssignmentFlow.Reverse, CaseWorld.Checker);
            await world.CareAsync();
            world.Check();
            Assert.Equal("reversal_requested", world.State.State);
            await InsistAsync(world, AssignmentFlow.ApproveReversal, CaseWorld.Checker with { UserName = "third" });
            await world.CareAsync();
            world.Check();
            Assert.Equal("reversed", world.State.State);
            Assert.Equal(new CaseEvent(Samples.Noon, "reversed", null, null), world.State.Record!.History[0]);
            return world.Calls;
        }
    }

    [Fact]
    public async Task A_crash_whose_caller_does_not_come_back_leaves_nothing_half_done()
    {
        for (var after = 0; after < 16; after++)
        {
            for (var how = 0; how <= 2; how++)
            {
                var world = new CaseWorld([(after, how)]);
                _ = await world.AskAsync(AssignmentFlow.Create, CaseWorld.Maker);
                _ = await world.AskAsync(AssignmentFlow.Approve, CaseWorld.Checker);
                await world.CareAsync();
                world.Check();
            }
        }
    }

    [Fact]
    public Task Whatever_is_asked_of_a_case_whenever_it_crashes_it_keeps_to_its_rows() =>
        Gen.Select(Crashes, Asked.Array[1, 12]).SampleAsync(async (crashes, asked) =>
        {
            var world = new CaseWorld(crashes);
            foreach (var (action, by, hours) in asked)
            {
                if (action == "wait")
                {
                    world.Clock.Advance(TimeSpan.FromHours(hours));
                    await world.CareAsync();
                    continue;
                }

                _ = await world.AskAsync(action, by);
            }

            await world.CareAsync();
            world.Check();
        }, iter: 20_000);

    [Fact]
    public async Task A_fault_planted_in_the_rows_is_found()
    {
        var holed = new CaseFlow(
            AssignmentFlow.Kind, [.. AssignmentFlow.Flow.Moves.Select(move => move with { Second = false })], AssignmentFlow.Flow.Clocks);
        var world = new CaseWorld([], holed);
        _ = await world.AskAsync(AssignmentFlow.Create, CaseWorld.Maker);
        _ = await world.AskAsync(AssignmentFlow.Approve, CaseWorld.Maker);
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(world.Check);
    }

    [Fact]
    public async Task A_list_that_hears_of_a_case_too_late_is_found_to_lose_it()
    {
        var lost = 0;
        for (var after = 0; after < 16; after++)
        {
            var world = new CaseWorld([(after, 2)]) { ListsAfterwards = true };
            _ = await world.AskAsync(AssignmentFlow.Create, CaseWorld.Maker);
            _ = await world.AskAsync(AssignmentFlow.Approve, CaseWorld.Checker);
            await world.CareAsync();
            lost += Record.Exception(world.Check) is null ? 0 : 1;
        }

        Assert.NotEqual(0, lost);
    }

    [Fact]
    public async Task A_clock_that_ran_down_while_nobody_was_there_takes_each_step_once_however_often_it_is_looked_after()
    {
        var world = new CaseWorld([]);
        _ = await world.AskAsync(AssignmentFlow.Create, CaseWorld.Maker);
        world.Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1));
        await world.CareAsync();
        Assert.Single(world.State.Record!.History);

        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await world.CareAsync();
        await world.CareAsync();
        Assert.Equal(("escalate", "510000000000"), (world.State.Record!.History[0].Action, world.State.Record.History[0].Note));
        Assert.Equal((Samples.Noon.AddDays(1).ToUnixTimeSeconds(), "pending"), (world.Row!.DueAt, world.Row.State));

        world.Clock.Advance(TimeSpan.FromDays(30));
        await world.CareAsync();
        Assert.Equal(["expire", "escalate", "create"], world.State.Record!.History.Select(happened => happened.Action));
        Assert.Equal(["assignment_created", "assignment_overdue", "assignment_expired"], world.Audited);
        Assert.Equal(CaseEntry.Never, world.Row!.DueAt);
        Assert.Equal(CaseFault.WrongState, await world.AskAsync(AssignmentFlow.Approve, CaseWorld.Checker));
        world.Check();
    }

    [Fact]
    public async Task History_is_bounded()
    {
        var flow = new CaseFlow(
            "loop",
            [
                new(CaseFlow.None, AssignmentFlow.Create, "a") { Role = StaffRoles.EpidemicControl, Audit = new("created", "case", beforeEffect: true) },
                new("a", "turn", "a") { Role = StaffRoles.EpidemicControl, Audit = new("turned", "case", beforeEffect: true) },
            ],
            []);
        var world = new CaseWorld([], flow);
        _ = await world.AskAsync(AssignmentFlow.Create, CaseWorld.Maker);
        for (var i = 0; i < 2 * CaseRecord.MostEvents; i++)
        {
            Assert.Equal(CaseFault.None, await world.AskAsync("turn", CaseWorld.Maker));
        }

        Assert.Equal(CaseRecord.MostEvents, world.State.Record!.History.Length);
    }

    private static Gen<(string Action, Official By, int Hours)> Asked { get; } = Gen.Select(
        Gen.OneOf(AssignmentFlow.Create, AssignmentFlow.Approve, AssignmentFlow.Reject, AssignmentFlow.Reverse, AssignmentFlow.ApproveReversal, AssignmentFlow.RefuseReversal, "escalate", "expire", "applied", "wait"),
        Gen.OneOf(
            CaseWorld.Maker,
            CaseWorld.Checker,
            CaseWorld.Maker with { UserName = "MAKER" },
            CaseWorld.Checker with { UserName = "third" },
            CaseWorld.Checker with { UserName = "without role", Roles = [] },
            CaseWorld.Checker with { UserName = "far", Region = Samples.FarVillage.Parent!.Code },
            CaseWorld.Checker with { UserName = "village", Region = Samples.Village.Code }),
        Gen.Int[1, 100],
        (action, by, hours) => (action, by, hours));

    private static async Task InsistAsync(CaseWorld world, string action, Official official)
    {
        for (var attempt = 0; await world.AskAsync(action, official) is null; attempt++)
        {
            Assert.True(attempt < 3);
        }
    }
}
