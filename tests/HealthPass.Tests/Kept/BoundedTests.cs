using HealthPass.Grains.Kept;
using Xunit;

namespace HealthPass.Tests.Kept;

public sealed class BoundedTests
{
    [Fact]
    public void The_newest_stands_in_front_and_the_oldest_goes_at_the_bound()
    {
        List<int> list = [3, 2, 1];
        Assert.Equal([4, 3, 2, 1], list.WithNewest(4, 4));
        Assert.Equal([4, 3], list.WithNewest(4, 2));
        Assert.Equal([3, 2, 1], list);
    }

    [Fact]
    public void No_more_than_needed_is_dropped_the_oldest_first_and_never_what_must_stay()
    {
        List<int> list = [50, 10, 40, 20, 30];
        Assert.Same(list, list.Trimmed<int, int>(5, item => item));
        Assert.Equal([50, 40, 30], list.Trimmed<int, int>(3, item => item));
        Assert.Equal([10, 20, 30], list.Trimmed<int, int>(3, item => item >= 40 ? item : null));
        Assert.Equal([10, 20, 30], list.Trimmed<int, int>(1, item => item >= 40 ? item : null));
    }
}
