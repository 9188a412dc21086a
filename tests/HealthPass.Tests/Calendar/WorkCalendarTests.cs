using CsCheck;
using HealthPass.Kernel.Calendar;
using HealthPass.Kernel.Time;
using Xunit;

namespace HealthPass.Tests.Calendar;

public sealed class WorkCalendarTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Load();
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Theory]
    [InlineData("2021-02-07", true)]
    [InlineData("2021-02-11", false)]
    [InlineData("2021-02-17", false)]
    [InlineData("2021-02-20", true)]
    [InlineData("2021-04-25", true)]
    [InlineData("2021-09-18", true)]
    [InlineData("2021-09-19", false)]
    [InlineData("2021-10-07", false)]
    [InlineData("2021-10-09", true)]
    [InlineData("2021-10-10", false)]
    [InlineData("2021-10-11", true)]
    [InlineData("2020-01-31", false)]
    [InlineData("2020-02-03", true)]
    [InlineData("2026-01-04", true)]
    [InlineData("2026-02-23", false)]
    [InlineData("2026-02-28", true)]
    [InlineData("2026-09-20", true)]
    [InlineData("2026-10-08", true)]
    public void A_day_is_worked_as_the_State_Councils_notice_of_its_year_says(string day, bool worked) =>
        Assert.Equal(worked, Calendar.IsWorked(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Every_year_that_is_known_has_its_holidays_and_their_days_are_not_told_twice() =>
        Assert.Equal([2020, 2021, 2022, 2023, 2024, 2025, 2026], Calendar.Years);

    [Theory]
    // A Thursday, over nothing; a Friday, over a week-end; the eve of the Spring Festival, over seven days off.
    [InlineData("2021-03-04T15:00:00+08:00", 1, "2021-03-05T15:00:00+08:00")]
    [InlineData("2021-03-05T15:00:00+08:00", 1, "2021-03-08T15:00:00+08:00")]
    [InlineData("2021-02-10T09:30:00+08:00", 1, "2021-02-18T09:30:00+08:00")]
    // The Saturday behind the festival is worked.
    [InlineData("2021-02-19T09:00:00+08:00", 1, "2021-02-20T09:00:00+08:00")]
    // What begins on a day off begins with the next working day.
    [InlineData("2021-03-06T11:00:00+08:00", 1, "2021-03-09T00:00:00+08:00")]
    [InlineData("2021-03-04T15:00:00+08:00", 5, "2021-03-11T15:00:00+08:00")]
    public void Working_days_are_counted_from_hour_to_hour(string from, int days, string until)
    {
        var counted = Calendar.Add(At(from), days * Day);
        Assert.Equal((At(until), true), (counted.At, counted.Certain));
    }

    [Fact]
    public void A_year_without_data_counts_Monday_to_Friday_and_says_so()
    {
        var friday = At("2027-01-29T10:00:00+08:00");
        Assert.Equal(new WorkingTime(At("2027-02-01T10:00:00+08:00"), Certain: false), Calendar.Add(friday, Day));
        Assert.False(Calendar.Knows(new(2027, 1, 1)));
        Assert.True(Calendar.IsWorked(new(2027, 1, 1)));

        // A count that only ends in such a year is as uncertain.
        Assert.True(Calendar.Add(At("2026-12-30T10:00:00+08:00"), Day).Certain);
        Assert.False(Calendar.Add(At("2026-12-31T10:00:00+08:00"), Day).Certain);
    }

    [Fact]
    public void What_is_counted_on_has_passed_exactly_when_it_is_over() =>
        Gen.Select(Gen.Int[0, 6 * 365 * 24 * 60], Gen.Int[1, 30 * 24 * 60]).Sample((start, minutes) =>
        {
            var from = At("2020-01-01T00:00:00+08:00").AddMinutes(start);
            var time = TimeSpan.FromMinutes(minutes);
            var end = Calendar.Add(from, time).At;
            Assert.Equal(time, Calendar.Between(from, end));
            Assert.True(Calendar.IsWorked(ShanghaiDay.Of(end.AddTicks(-1))));
            Assert.True(Calendar.Between(from, end.AddTicks(-1)) < time);
        });

    [Fact]
    public void Stretches_of_working_time_add_up() => Gen.Select(Gen.Int[0, 300_000], Gen.Int[0, 60_000], Gen.Int[0, 60_000]).Sample((start, first, second) =>
    {
        var from = At("2021-01-01T00:00:00+08:00").AddMinutes(start);
        var middle = from.AddMinutes(first);
        Assert.Equal(Calendar.Between(from, middle.AddMinutes(second)), Calendar.Between(from, middle) + Calendar.Between(middle, middle.AddMinutes(second)));
    });

    [Fact]
    public void No_working_time_passes_backwards() =>
        Assert.Equal(TimeSpan.Zero, Calendar.Between(At("2021-03-05T15:00:00+08:00"), At("2021-03-04T15:00:00+08:00")));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
