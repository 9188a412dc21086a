using System.Text.Json.Nodes;
using HealthPass.Grains.Venues;
using Xunit;

namespace HealthPass.Tests.Venues;

public sealed class CategoryRuleFileTests
{
    [Fact]
    public void Every_category_has_a_reason_in_both_languages_and_says_where_it_is_from()
    {
        foreach (var category in VenueCategories.All)
        {
            var row = Assert.IsType<CategoryRule>(CategoryRules.Find(category));
            Assert.True(row.Rule.IsValid);
            Assert.Equal(row.Rule, CategoryRules.Default(category));
            Assert.Contains(row.ReasonZh, letter => letter >= '一');
            Assert.NotEmpty(row.ReasonEn);
            Assert.NotEmpty(row.Source);
        }

        Assert.Null(CategoryRules.Find((VenueCategory)99));
    }

    [Theory]
    [InlineData("yellow", "\"allow\"", "campus: yellow must be check or deny")]
    [InlineData("unregistered", "\"allow\"", "campus: unregistered must be check or deny")]
    [InlineData("staleTest", "\"allow\"", "campus: staleTest must be check or deny")]
    [InlineData("testWithinHours", "25", "campus: testWithinHours must be 0, 24, 48, 72 or 168")]
    [InlineData("reasonZh", "\" \"", "campus: reasonZh is empty")]
    [InlineData("reasonEn", "\"\"", "campus: reasonEn is empty")]
    [InlineData("source", "\"\"", "campus: source is empty")]
    [InlineData("category", "\"hospital\"", "campus has 0 rules, and must have one")]
    public void A_wrong_row_is_named_by_its_category(string field, string value, string message)
    {
        var (file, row) = Campus();
        row[field] = JsonNode.Parse(value);

        Assert.Contains(message, FaultOf(file.ToJsonString()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("popUp", "\"perhaps\"")]
    [InlineData("category", "\"moon\"")]
    [InlineData("yellow", "3")]
    [InlineData("testWithinHours", "-1")]
    [InlineData("reasonEn", "null")]
    [InlineData("colour", "\"red\"")]
    public void What_cannot_be_read_is_named_by_its_line_and_place(string field, string value)
    {
        var (file, row) = Campus();
        row[field] = JsonNode.Parse(value);
        var text = file.ToJsonString(new() { WriteIndented = true });
        var line = 1 + Array.FindIndex(text.Split('\n'), written => written.Contains($"\"{field}\": {value}", StringComparison.Ordinal));

        var message = FaultOf(text);

        Assert.StartsWith($"entry-rules.json: line {line}, $.rules[", message, StringComparison.Ordinal);
        Assert.Contains(field, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_category_without_a_rule_and_one_with_two_are_told()
    {
        var (file, row) = Campus();
        file["rules"]!.AsArray().Add(row.DeepClone());
        Assert.Contains("campus has 2 rules", FaultOf(file.ToJsonString()), StringComparison.Ordinal);

        (file, row) = Campus();
        file["rules"]!.AsArray().Remove(row);
        Assert.Contains("campus has 0 rules", FaultOf(file.ToJsonString()), StringComparison.Ordinal);
    }

    private static (JsonNode File, JsonObject Campus) Campus()
    {
        using var stream = typeof(CategoryRules).Assembly.GetManifestResourceStream("entry-rules.json")!;
        var file = JsonNode.Parse(stream)!;
        return (file, file["rules"]!.AsArray().Select(row => row!.AsObject()).Single(row => (string?)row["category"] == "campus"));
    }

    private static string FaultOf(string json) => Assert.Throws<InvalidDataException>(() => CategoryRules.Parse(json)).Message;
}
