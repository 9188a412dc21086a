using HealthPass.Grains.Appeals;
using HealthPass.Tests.Cases;
using Xunit;

namespace HealthPass.Tests.Appeals;

/// <summary>Appeals on a store, a list and a trail of paper, any call to which may be the process's last.</summary>
public sealed class AppealCrashTests
{
    [Fact]
    public async Task A_crash_at_any_awaited_step_of_an_appeal_leads_to_the_same_end_and_takes_the_fact_back_once()
    {
        var calls = await RunAsync([]);
        Assert.InRange(calls, 12, 30);
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
            var world = World(crashes);
            await InsistAsync(world, AppealFlow.Open, mine: true);
            await InsistAsync(world, AppealFlow.Accept);
            await InsistAsync(world, AppealFlow.Uphold);
            await world.CareAsync();
            world.Check();
            Assert.Equal(AppealFlow.Requested, world.State.State);
            await InsistAsync(world, AppealFlow.ApproveUpholding, second: true);
            await world.CareAsync();
            world.Check();
            Assert.Equal(AppealFlow.Upheld, world.State.State);
            return world.Calls;
        }
    }

    [Fact]
    public async Task A_crash_whose_caller_does_not_come_back_leaves_no_appeal_half_done()
    {
        for (var after = 0; after < 16; after++)
        {
            for (var how = 0; how <= 2; how++)
            {
                var world = World([(after, how)]);
                _ = await world.AskAsync(AppealFlow.Open, null);
                _ = await world.AskAsync(AppealFlow.Accept, CaseWorld.Maker);
                _ = await world.AskAsync(AppealFlow.Uphold, CaseWorld.Maker);
                _ = await world.AskAsync(AppealFlow.ApproveUpholding, CaseWorld.Checker);
                await world.CareAsync();
                world.Check();
            }
        }
    }

    private static CaseWorld World((int After, int How)[] crashes) =>
        new(crashes, AppealFlow.Flow) { Approved = "appeal_upheld", Giving = AppealFlow.Upholding };

    private static async Task InsistAsync(CaseWorld world, string action, bool mine = false, bool second = false)
    {
        for (var attempt = 0; await world.AskAsync(action, mine ? null : second ? CaseWorld.Checker : CaseWorld.Maker) is null; attempt++)
        {
            Assert.True(attempt < 3);
        }
    }
}
