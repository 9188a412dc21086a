using HealthPass.Grains.Corrections;
using HealthPass.Tests.Cases;
using Xunit;

namespace HealthPass.Tests.Corrections;

/// <summary>Corrections on a store, a list and a trail of paper, any call to which may be the process's last.</summary>
public sealed class CorrectionCrashTests
{
    [Fact]
    public async Task A_crash_at_any_awaited_step_of_a_correction_leads_to_the_same_end()
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
            var world = new CaseWorld(crashes, CorrectionFlow.Flow) { Approved = "correction_approved", Giving = CorrectionFlow.Correcting };
            await InsistAsync(world, CorrectionFlow.Open, mine: true);
            await InsistAsync(world, CorrectionFlow.Accept);
            await InsistAsync(world, CorrectionFlow.Request);
            await world.CareAsync();
            world.Check();
            Assert.Equal(CorrectionFlow.Requested, world.State.State);
            await InsistAsync(world, CorrectionFlow.Approve, second: true);
            await world.CareAsync();
            world.Check();
            Assert.Equal(CorrectionFlow.Done, world.State.State);
            return world.Calls;
        }
    }

    private static async Task InsistAsync(CaseWorld world, string action, bool mine = false, bool second = false)
    {
        for (var attempt = 0; await world.AskAsync(action, mine ? null : second ? CaseWorld.Checker : CaseWorld.Maker) is null; attempt++)
        {
            Assert.True(attempt < 3);
        }
    }
}
