using HealthPass.Verification.Bundles;
using Xunit;

namespace HealthPass.Tests.Bundles;

public sealed class BundleSlotTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(-432, true)]
    [InlineData(-433, false)]
    public void A_bundle_is_there_from_the_beginning_of_its_ten_minutes_for_as_long_as_a_gate_may_use_it(int slots, bool isKept)
    {
        var now = BundleSlot.Of(Samples.Noon);
        Assert.Equal(isKept, new BundleSlot(now.Number + slots).IsKeptAt(Samples.Noon));
    }

    [Fact]
    public void Its_number_is_of_the_time_alone()
    {
        var slot = BundleSlot.Of(Samples.Noon.AddSeconds(599));
        Assert.Equal((BundleSlot.Of(Samples.Noon), Samples.Noon), (slot, slot.IssuedAt));
        Assert.Equal(slot.Number + 1, BundleSlot.Of(Samples.Noon.AddSeconds(600)).Number);
        Assert.True(slot.EndedBefore < slot.IssuedAt);
    }
}
