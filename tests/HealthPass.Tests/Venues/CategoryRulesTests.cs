using HealthPass.Grains.Venues;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Verdicts;
using HealthPass.Verification.Verdicts;
using Xunit;

namespace HealthPass.Tests.Venues;

public sealed class CategoryRulesTests
{
    [Fact]
    public void Every_category_has_a_wire_name_a_label_and_a_valid_rule()
    {
        Assert.Equal(Enum.GetValues<VenueCategory>(), VenueCategories.All);
        Assert.Equal(21, VenueCategories.All.Count);
        foreach (var category in VenueCategories.All)
        {
            Assert.True(VenueCategories.TryParse(category.ToWire(), out var back));
            Assert.Equal(category, back);
            Assert.NotEmpty(category.Label());
            Assert.True(CategoryRules.Default(category).IsValid);
        }
    }

    [Theory]
    [InlineData(VenueCategory.RailwayStation, "railway_station", "火车站")]
    [InlineData(VenueCategory.Hospital, "hospital", "医疗机构")]
    [InlineData(VenueCategory.Entertainment, "entertainment", "文化娱乐场所")]
    public void Names_are_those_of_the_contract(VenueCategory category, string wire, string label)
    {
        Assert.Equal(wire, category.ToWire());
        Assert.Equal(label, category.Label());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("RailwayStation")]
    [InlineData("Railway_Station")]
    [InlineData("1")]
    public void Another_name_is_no_category(string? text) => Assert.False(VenueCategories.TryParse(text, out _));

    [Theory]
    [InlineData(VenueCategory.RailwayStation, Verdict.Check, Verdict.Allow)]
    [InlineData(VenueCategory.Bus, Verdict.Deny, Verdict.Allow)]
    [InlineData(VenueCategory.Hospital, Verdict.Check, Verdict.Check)]
    [InlineData(VenueCategory.Residential, Verdict.Check, Verdict.Allow)]
    [InlineData(VenueCategory.Campus, Verdict.Deny, Verdict.Check)]
    [InlineData(VenueCategory.ScenicArea, Verdict.Deny, Verdict.Deny)]
    public void Yellow_and_a_pop_up_are_met_as_the_category_needs(VenueCategory category, Verdict yellow, Verdict popUp)
    {
        var rule = CategoryRules.Default(category);
        Assert.Equal(yellow, VerdictRule.Decide(new(true, Colour.Yellow, CodeState.Valid, 0, false, 1), rule).Verdict);
        Assert.Equal(popUp, VerdictRule.Decide(new(true, Colour.Green, CodeState.Valid, 0, true, 1), rule).Verdict);
        Assert.Equal(Verdict.Allow, VerdictRule.Decide(new(true, Colour.Green, CodeState.Valid, 0, false, 1), rule).Verdict);
        Assert.Equal(Verdict.Check, VerdictRule.Decide(new(false, Colour.None, CodeState.Valid, 0, false, 1), rule).Verdict);
    }

    [Fact]
    public void An_undefined_category_gets_the_most_careful_rule()
    {
        Assert.Equal(CategoryRules.Default(VenueCategory.Entertainment), CategoryRules.Default((VenueCategory)0));
        Assert.Equal(CategoryRules.Default(VenueCategory.Entertainment), CategoryRules.Default((VenueCategory)99));
        Assert.Throws<ArgumentOutOfRangeException>(() => ((VenueCategory)0).ToWire());
        Assert.Throws<ArgumentOutOfRangeException>(() => ((VenueCategory)22).Label());
    }
}
