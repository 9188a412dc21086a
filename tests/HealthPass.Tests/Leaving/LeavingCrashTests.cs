using HealthPass.Grains.Leaving;
using HealthPass.Tests.Cases;
using Xunit;

namespace HealthPass.Tests.Leaving;

public sealed class LeavingCrashTests
{
    [Fact]
    public async Task A_crash_at_any_awaited_step_of_a_withdrawal_on_paper_leads_to_the_same_end()
    {
        var calls = await RunAsync([]);
        Assert.InRange(calls, 6, 20);
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
            var world = new CaseWorld(crashes, LeavingFlow.Flow) { Approved = "registration_withdrawn", Giving = LeavingFlow.Leaving };
            await InsistAsync(world, LeavingFlow.Request);
            await world.CareAsync();
            world.Check();
            await InsistAsync(world, LeavingFlow.Approve, second: true);
            await world.CareAsync();
            world.Check();
            Assert.Equal(LeavingFlow.Left, world.State.State);
            return world.Calls;
        }
    }

    private static async Task InsistAsync(CaseWorld world, string action, bool second = false)
    {
        for (var attempt = 0; await world.AskAsync(action, second ? CaseWorld.Checker : CaseWorld.Maker) is null; attempt++)
        {
            Assert.True(attempt < 3);
        }
    }
}
