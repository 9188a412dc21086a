using HealthPass.Demo.Days;
using HealthPass.Demo.Past;
using HealthPass.Demo.Settings;
using Xunit;

namespace HealthPass.Tests.Demo;

public sealed class PastPlanTests
{
    private static readonly DateTimeOffset Now = SampleProvince.Now;
    private static readonly DemoOptions Options = new() { PastDays = 3 };
    private static readonly DemoProvince Province = new(SampleProvince.Seed, PastPlan.LaunchOf(Options, Now), SampleProvince.Tree);

    [Fact]
    public void The_past_begins_at_a_midnight_and_ends_now_without_a_gap()
    {
        var slots = PastPlan.Of(Province, Options, Now);
        Assert.Equal(new DateTimeOffset(2021, 1, 10, 0, 0, 0, TimeSpan.FromHours(8)), slots[0].Start);
        Assert.Equal(new DateTimeOffset(2021, 1, 13, 15, 0, 0, TimeSpan.FromHours(8)), slots[^1].Start);
        Assert.Equal(Now, slots[^1].Start + slots[^1].Length);
        Assert.All(slots.Zip(slots.Skip(1)), pair => Assert.Equal((PastPlan.SlotLength, pair.First.Start + PastPlan.SlotLength), (pair.First.Length, pair.Second.Start)));
    }

    [Fact]
    public void Residents_apply_one_after_the_other_from_the_launch_on_until_all_have_who_are_due()
    {
        var slots = PastPlan.LeadIn(Province, Options, Now).Concat(PastPlan.Of(Province, Options, Now)).ToList();
        Assert.Equal((new DateTime(2021, 1, 2), 0), (slots[0].Start.DateTime, slots[0].Applied));
        Assert.All(slots.Zip(slots.Skip(1)), pair => Assert.Equal(pair.First.Applied + pair.First.Applying, pair.Second.Applied));
        Assert.All(slots, slot => Assert.True(slot.Applying >= 0));
        Assert.Equal(Province.AppliedBy(ProvinceTime.Of(Now)), slots[^1].Applied + slots[^1].Applying);
        Assert.All(PastPlan.LeadIn(Province, Options, Now), slot => Assert.Equal(0, slot.Visits));
    }

    [Fact]
    public void Without_a_past_the_code_comes_into_use_today() =>
        Assert.Equal(new DateOnly(2021, 1, 13), PastPlan.LaunchOf(new() { PastDays = 0 }, Now));

    [Fact]
    public void The_commute_is_busier_than_the_night_and_a_workday_has_as_many_visits_as_the_options_say()
    {
        var slots = PastPlan.Of(Province, Options, Now);
        Assert.True(VisitsAt(8) > 8 * VisitsAt(3));
        var tuesday = slots.Where(slot => slot.Day == new DateOnly(2021, 1, 12)).ToList();
        Assert.InRange(tuesday.Sum(slot => slot.Visits) / tuesday.Average(slot => slot.Applied), 2.9, 3.1);

        int VisitsAt(int hour) => slots.Single(slot => slot.Start == new DateTimeOffset(2021, 1, 12, hour, 0, 0, TimeSpan.FromHours(8))).Visits;
    }
}
