using HealthPass.Kernel.Regions;
using HealthPass.Verification.CheckIns;
using HealthPass.Verification.Records;
using Xunit;

namespace HealthPass.Tests.Verification.CheckIns;

public sealed class CheckInDoubtsTests
{
    private const long Chengdu = 510104017001;
    private const long ElsewhereInChengdu = 510107000000;
    private const long Mianyang = 510703000000;
    private const long Province = 510000000000;

    [Theory]
    [InlineData(false, false, ScanMarks.None)]
    [InlineData(false, true, ScanMarks.None)]
    [InlineData(true, false, ScanMarks.Unproven)]
    [InlineData(true, true, ScanMarks.None)]
    public void Only_where_a_screen_turns_is_a_poster_doubted(bool hasScreen, bool isProven, ScanMarks marks) =>
        Assert.Equal(marks, Of(Usual() with { HasScreen = hasScreen, IsProven = isProven }));

    [Theory]
    [InlineData(Chengdu, Chengdu, ScanMarks.None)]
    [InlineData(Chengdu, ElsewhereInChengdu, ScanMarks.None)]
    [InlineData(Chengdu, Mianyang, ScanMarks.Far)]
    [InlineData(Chengdu, Province, ScanMarks.None)]
    [InlineData(Province, Mianyang, ScanMarks.None)]
    [InlineData(Chengdu, 0, ScanMarks.None)]
    public void A_phone_in_another_city_is_far(long venue, long phone, ScanMarks marks) =>
        Assert.Equal(marks, Of(Usual() with { Venue = new(venue), Phone = phone == 0 ? default : new RegionCode(phone) }));

    [Theory]
    [InlineData(Mianyang, 19.9, ScanMarks.Far)]
    [InlineData(Mianyang, 20, ScanMarks.None)]
    [InlineData(ElsewhereInChengdu, 0, ScanMarks.None)]
    public void Nobody_is_from_one_city_in_another_within_twenty_minutes(long before, double minutes, ScanMarks marks) =>
        Assert.Equal(marks, Of(Usual() with { Before = new(before), SinceBefore = TimeSpan.FromMinutes(minutes) }));

    [Theory]
    [InlineData(300, 12, ScanMarks.None)]
    [InlineData(301, 12, ScanMarks.Hasty)]
    [InlineData(31, 4, ScanMarks.Hasty)]
    [InlineData(31, 5, ScanMarks.None)]
    [InlineData(30, 0, ScanMarks.None)]
    public void More_in_a_minute_than_come_are_hasty_and_at_night_fewer_come(int inThisMinute, int hour, ScanMarks marks) =>
        Assert.Equal(marks, Of(Usual() with { InThisMinute = inThisMinute, Hour = hour }));

    private static ScanMarks Of(CheckInSigns signs) => CheckInDoubts.Of(signs, new());

    private static CheckInSigns Usual() => new(false, false, new(Chengdu), default, default, TimeSpan.MaxValue, 1, 12);
}
