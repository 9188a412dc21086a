using HealthPass.Demo;
using HealthPass.Demo.Past;
using Xunit;

namespace HealthPass.Tests.Demo;

public sealed class PastPlanTests
{
    // A Wednesday afternoon.
    private static readonly DateTimeOffset Now = new(2021, 1, 13, 15, 2, 0, TimeSpan.FromHours(8));

    [Fact]
    public void The_past_begins_at_a_midnight_and_ends_before_now_without_a_gap()
    {
        var slots = PastPlan.Of(new DemoOptions { PastDays = 3 }, Now);
        Assert.Equal(new DateTimeOffset(2021, 1, 10, 0, 0, 0, TimeSpan.FromHours(8)), slots[0].Start);
        Assert.Equal(new DateTimeOffset(2021, 1, 13, 14, 55, 0, TimeSpan.FromHours(8)), slots[^1].Start);
        Assert.All(slots.Zip(slots.Skip(1)), pair => Assert.Equal(PastPlan.SlotLength, pair.Second.Start - pair.First.Start));
    }

    [Fact]
    public void Residents_apply_one_after_the_other_and_most_are_left_for_the_demo()
    {
        var slots = PastPlan.Of(new DemoOptions { PastDays = 3, Residents = 5_000 }, Now);
        Assert.Equal(0, slots[0].Applied);
        Assert.All(slots.Zip(slots.Skip(1)), pair => Assert.Equal(pair.First.Applied + pair.First.Applying, pair.Second.Applied));
        Assert.InRange(slots[^1].Applied + slots[^1].Applying, 980, 1_000);
        Assert.All(slots, slot => Assert.True(slot.Applying >= 0));
    }

    [Fact]
    public void Nobody_visits_anything_before_anybody_has_applied_and_the_commute_is_busier_than_the_night()
    {
        var slots = PastPlan.Of(new DemoOptions { PastDays = 3 }, Now);
        Assert.All(slots.Where(slot => slot.Applied == 0), slot => Assert.Equal(0, slot.Visits));
        Assert.True(VisitsAt(8) > 10 * VisitsAt(3));

        int VisitsAt(int hour) => slots.Single(slot => slot.Start == new DateTimeOffset(2021, 1, 12, hour, 0, 0, TimeSpan.FromHours(8))).Visits;
    }

    [Fact]
    public void However_large_the_demo_is_its_past_stays_small()
    {
        var slots = PastPlan.Of(new DemoOptions { PastDays = 14, Residents = 10_000_000, ShowsPerSecond = 100_000 }, Now);
        Assert.InRange(slots[^1].Applied, 2_900, 3_000);
        Assert.All(slots.GroupBy(slot => slot.Day), day => Assert.True(day.Sum(slot => slot.Visits) <= 400_000));
    }

    [Fact]
    public void The_smallest_demo_has_a_past_of_one_resident() =>
        Assert.Equal(1, PastPlan.Of(new DemoOptions { PastDays = 1, Residents = 1 }, Now).Sum(slot => slot.Applying));
}
