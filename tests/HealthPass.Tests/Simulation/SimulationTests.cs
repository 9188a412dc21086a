using Xunit;

namespace HealthPass.Tests.Simulation;

/// <summary>The protocols between nodes, over thousands of seeds: see <see cref="Seeds"/> for more of them, or for one.</summary>
public sealed class SimulationTests
{
    private const int Within = 300;

    [Fact]
    public void No_board_shows_a_status_older_than_one_that_was_reported_as_done() =>
        Seeds.Hold(1_200, seed => BoardWorld.Run(seed));

    [Fact]
    public void Regions_never_show_more_than_is_journalled_and_end_with_exactly_that() =>
        Seeds.Hold(1_200, seed => TallyWorld.Run(seed));

    [Fact]
    public void Every_acknowledged_scan_reaches_the_table_exactly_once() =>
        Seeds.Hold(400, seed => ShippingWorld.Run(seed));

    [Fact]
    public void A_seed_always_runs_the_same_way()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            Assert.Equal(BoardWorld.Run(seed), BoardWorld.Run(seed));
            Assert.Equal(TallyWorld.Run(seed), TallyWorld.Run(seed));
            Assert.Equal(ShippingWorld.Run(seed), ShippingWorld.Run(seed));
        }
    }

    [Theory]
    [InlineData((int)BoardFault.OverwritesNewer)]
    [InlineData((int)BoardFault.DoesNotWait)]
    public void A_fault_planted_in_the_boards_protocol_is_caught(int fault) =>
        Seeds.Catch(Within, seed => BoardWorld.Run(seed, (BoardFault)fault));

    [Theory]
    [InlineData((int)TallyFault.SendsIncrements)]
    [InlineData((int)TallyFault.HidesIncarnation)]
    [InlineData((int)TallyFault.IgnoresSequence)]
    [InlineData((int)TallyFault.IgnoresProcess)]
    public void A_fault_planted_in_the_tallys_protocol_is_caught(int fault) =>
        Seeds.Catch(Within, seed => TallyWorld.Run(seed, (TallyFault)fault));

    [Theory]
    [InlineData((int)ShippingFault.HasNoFence)]
    [InlineData((int)ShippingFault.MovesWatermarkAlone)]
    public void A_fault_planted_in_the_shippers_protocol_is_caught(int fault) =>
        Seeds.Catch(Within, seed => ShippingWorld.Run(seed, (ShippingFault)fault));
}
