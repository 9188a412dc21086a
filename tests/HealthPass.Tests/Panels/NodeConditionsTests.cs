using HealthPass.Grains.Counting.Panels;
using Xunit;

namespace HealthPass.Tests.Panels;

public sealed class NodeConditionsTests
{
    [Theory]
    [InlineData(SiloStatus.Active, 0, "alive")]
    [InlineData(SiloStatus.Active, 20, "alive")]
    [InlineData(SiloStatus.Active, 21, "silent")]
    [InlineData(SiloStatus.Joining, 21, "changing")]
    [InlineData(SiloStatus.ShuttingDown, 0, "changing")]
    [InlineData(SiloStatus.Dead, 0, "gone")]
    [InlineData(null, 0, "gone")]
    public void A_node_is_what_the_cluster_says_of_it_and_silent_when_it_says_nothing_itself(SiloStatus? status, int unheardSeconds, string expected) =>
        Assert.Equal(expected, NodeConditions.Of(status, TimeSpan.FromSeconds(unheardSeconds)).ToWire());
}
