using HealthPass.Grains.Venues.Coverage;
using HealthPass.Kernel.Venues;
using Xunit;

namespace HealthPass.Tests.Venues;

public sealed class CoverageRuleTests
{
    private static readonly DateOnly Today = new(2021, 3, 31);
    private static readonly CoverageTerms Terms = CoverageTerms.Current;

    [Theory]
    [InlineData(VenueStanding.InReview, 40, false, CoverageState.InReview)]
    [InlineData(VenueStanding.Suspended, 0, true, CoverageState.Suspended)]
    [InlineData(VenueStanding.Ended, 0, true, null)]
    [InlineData(VenueStanding.InUse, 0, true, CoverageState.Active)]
    [InlineData(VenueStanding.InUse, 2, true, CoverageState.Active)]
    [InlineData(VenueStanding.InUse, 3, true, CoverageState.Quiet)]
    [InlineData(VenueStanding.InUse, 0, false, CoverageState.Quiet)]
    [InlineData(VenueStanding.InUse, 6, false, CoverageState.Quiet)]
    [InlineData(VenueStanding.InUse, 7, true, CoverageState.Silent)]
    [InlineData(VenueStanding.InUse, 29, false, CoverageState.Silent)]
    [InlineData(VenueStanding.InUse, 30, true, CoverageState.Dead)]
    public void A_venue_stands_by_its_standing_and_the_days_since_its_last_scan(VenueStanding standing, int days, bool scanned, CoverageState? state)
    {
        var since = Today.AddDays(-days);
        Assert.Equal(state, CoverageRule.Of(standing, since, scanned, Today, Terms));

        // A list is read by days: those of a state hold every venue that is in it.
        if (standing == VenueStanding.InUse)
        {
            var (first, last) = CoverageRule.DaysOf(state!.Value, Today, Terms);
            Assert.InRange(since, first, last);
        }
    }

    [Fact]
    public void A_scan_of_tomorrow_by_a_clock_that_is_ahead_is_one_of_today() =>
        Assert.Equal(CoverageState.Active, CoverageRule.Of(VenueStanding.InUse, Today.AddDays(1), true, Today, Terms));

    [Theory]
    [InlineData("\"activeDays\": 3", "\"activeDays\": 0")]
    [InlineData("\"silentDays\": 7", "\"silentDays\": 2")]
    [InlineData("\"deadDays\": 30", "\"deadDays\": 7")]
    [InlineData("\"source\"", "\"sauce\"")]
    public void Terms_that_cannot_be_are_refused(string right, string wrong)
    {
        const string file = """
            { "activeDays": 3, "activeReasonZh": "一", "activeReasonEn": "a", "silentDays": 7, "silentReasonZh": "二", "silentReasonEn": "b",
              "deadDays": 30, "deadReasonZh": "三", "deadReasonEn": "c", "source": "assumed" }
            """;
        Assert.Equal(3, CoverageTerms.Parse(file).ActiveDays);
        Assert.Throws<InvalidDataException>(() => CoverageTerms.Parse(file.Replace(right, wrong, StringComparison.Ordinal)));
    }
}
