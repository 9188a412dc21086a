using HealthPass.Grains.Venues;
using HealthPass.Grains.Venues.Reviews;
using HealthPass.Kernel.Regions;
using Xunit;

namespace HealthPass.Tests.Venues.Reviews;

public sealed class ReviewStepsTests
{
    [Theory]
    [InlineData(VenueCategory.Market, RegionLevel.Village, "village township county")]
    [InlineData(VenueCategory.Market, RegionLevel.Township, "township county")]
    [InlineData(VenueCategory.Market, RegionLevel.County, "county")]
    [InlineData(VenueCategory.Market, RegionLevel.City, "city")]
    [InlineData(VenueCategory.Market, RegionLevel.Province, "province")]
    [InlineData(VenueCategory.Campus, RegionLevel.Village, "township county")]
    [InlineData(VenueCategory.Airport, RegionLevel.Village, "county")]
    [InlineData(VenueCategory.Taxi, RegionLevel.Township, "county")]
    public void A_venue_goes_through_the_levels_that_its_category_asks_for_from_its_own_up(VenueCategory category, RegionLevel level, string steps) =>
        Assert.Equal(steps, string.Join(' ', ReviewSteps.Of(category, Samples.Village.Code.UpTo(level)).Select(step => step.ToWire())));

    [Theory]
    [InlineData(RegionLevel.Village, RegionLevel.Township)]
    [InlineData(RegionLevel.Township, RegionLevel.County)]
    [InlineData(RegionLevel.County, null)]
    [InlineData(RegionLevel.City, null)]
    public void The_next_level_is_the_nearest_above_who_has_checked_it(RegionLevel passed, RegionLevel? next) =>
        Assert.Equal(next, ReviewSteps.After(VenueCategory.Hotel, Samples.Village.Code, passed));

    [Theory]
    [InlineData("\"village\", \"county\", \"township\"", "steps must end with county")]
    [InlineData("\"township\", \"village\", \"county\"", "steps must go up")]
    [InlineData("\"county\", \"county\"", "steps must go up")]
    [InlineData("", "steps must end with county")]
    public void Steps_that_are_none_are_refused_by_category(string steps, string why)
    {
        var json = $$"""{"source":"x","certainty":"x","rules":[{"category":"taxi","steps":[{{steps}}],"reasonZh":"x","reasonEn":"x","source":"assumed"}]}""";
        var error = Assert.Throws<InvalidDataException>(() => ReviewSteps.Parse(json));
        Assert.StartsWith($"review-steps.json: taxi: {why}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_category_that_is_missing_is_named()
    {
        var error = Assert.Throws<InvalidDataException>(() => ReviewSteps.Parse("""{"source":"x","certainty":"x","rules":[]}"""));
        Assert.Equal("review-steps.json: railway_station has 0 rows, and must have one.", error.Message);
    }
}
