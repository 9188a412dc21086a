using HealthPass.Grains.Health;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Regions;
using Xunit;

namespace HealthPass.Tests.Rules;

public sealed class RuleBooksTests
{
    private static readonly RuleBooks Books = RuleBooks.Load();

    [Fact]
    public void The_first_edition_has_the_eighteen_rows_of_the_table()
    {
        var book = Books.Editions[0];
        Assert.Equal("2021-08", book.Edition);
        Assert.StartsWith("Likely, not certain", book.Certainty, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, 18), book.Rows.Select(row => (int)row.Number));
        Assert.Equal(Enumerable.Range(1, 18).Select(n => $"SC{n:D2}"), book.Rows.Select(row => row.Code));
        Assert.Equal(Enumerable.Repeat(Colour.Red, 13), book.Rows.Take(13).Select(row => row.Colour));
        Assert.Equal(Enumerable.Repeat(Colour.Yellow, 4), book.Rows.Skip(13).Take(4).Select(row => row.Colour));
        Assert.Equal(18, book.Green.Number);
        Assert.All(book.Rows, row => Assert.Equal("2021-08", row.Edition));
    }

    [Theory]
    [InlineData(1, 28, DurationAnchor.Discharge)]
    [InlineData(2, 28, DurationAnchor.Discharge)]
    [InlineData(3, 28, DurationAnchor.Discharge)]
    [InlineData(4, null, null)]
    [InlineData(5, 21, DurationAnchor.FactBegan)]
    [InlineData(6, 7, DurationAnchor.FactBegan)]
    [InlineData(7, 21, DurationAnchor.Entry)]
    [InlineData(8, 0, DurationAnchor.Departure)]
    [InlineData(9, 21, DurationAnchor.FactBegan)]
    [InlineData(10, 21, DurationAnchor.FactBegan)]
    [InlineData(11, 21, DurationAnchor.FactBegan)]
    [InlineData(12, 14, DurationAnchor.ArrivalOrDesignation)]
    [InlineData(13, 14, DurationAnchor.FactBegan)]
    [InlineData(14, 14, DurationAnchor.FactBegan)]
    [InlineData(15, 14, DurationAnchor.FactBegan)]
    [InlineData(16, 14, DurationAnchor.FactBegan)]
    [InlineData(17, 14, DurationAnchor.FactBegan)]
    [InlineData(18, null, null)]
    public void A_row_lasts_as_long_as_the_table_says(byte number, int? days, DurationAnchor? from)
    {
        var row = Books.FindRow(number);
        Assert.NotNull(row);
        Assert.Equal(days, row.DurationDays);
        Assert.Equal(from, row.DurationFrom);
    }

    [Fact]
    public void A_row_is_released_by_what_the_table_says()
    {
        byte[] Rows(ReleaseKind kind) => [.. Books.Editions[0].Rows.Where(row => row.ReleasedBy(kind)).Select(row => row.Number)];
        Assert.Equal([14, 15, 17], Rows(ReleaseKind.NegativeTest));
        Assert.Equal([16], Rows(ReleaseKind.CorrectedDeclaration));
        Assert.Equal([4], Rows(ReleaseKind.Excluded));
    }

    [Fact]
    public void Only_the_emergency_rows_need_a_document_and_the_city_tier()
    {
        foreach (var row in Books.Editions[0].Rows)
        {
            var emergency = row.Number is 13 or 17;
            Assert.Equal(emergency, row.NeedsCommandDocument);
            Assert.False(row.MayBeAssignedBy(RegionLevel.Village));
            Assert.Equal(row.Number != 18, row.MayBeAssignedBy(RegionLevel.Province));
            Assert.Equal(row.Number != 18, row.MayBeAssignedBy(RegionLevel.City));
            Assert.Equal(row.Number != 18 && !emergency, row.MayBeAssignedBy(RegionLevel.Township));
        }
    }

    [Fact]
    public void Every_row_tells_the_person_why_and_what_to_do_in_both_languages() =>
        Assert.All(Books.Editions.SelectMany(book => book.Rows), row =>
        {
            Assert.All([row.TitleZh, row.ReasonZh, row.WhatToDoZh], text => Assert.Matches("[\u4E00-\u9FFF]", text));
            Assert.All([row.TitleZh, row.ReasonZh, row.WhatToDoZh], text => Assert.DoesNotContain(',', text));
            Assert.All([row.TitleEn, row.ReasonEn, row.WhatToDoEn], text => Assert.DoesNotMatch("[^\u0020-\u007E]", text));
            Assert.All([row.TitleEn, row.ReasonEn, row.WhatToDoEn], text => Assert.NotEqual("", text));
        });

    [Fact]
    public void The_edition_in_force_follows_the_date()
    {
        var books = RuleBooks.Parse([RuleBookText.Later, RuleBookText.Earlier]);
        Assert.Equal(["a", "b"], books.Editions.Select(book => book.Edition));
        Assert.Equal("a", books.Current(new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero)).Edition);
        Assert.Equal("a", books.Current(RuleBookText.LaterFrom.AddTicks(-1)).Edition);
        Assert.Equal("b", books.Current(RuleBookText.LaterFrom).Edition);
        Assert.Equal(RuleBookText.LaterFrom, books.NextChange(new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        Assert.Equal(RuleBookText.LaterFrom, books.NextChange(RuleBookText.LaterFrom.AddTicks(-1)));
        Assert.Null(books.NextChange(RuleBookText.LaterFrom));
    }

    [Fact]
    public void A_retired_code_is_found_in_the_newest_edition_that_has_it()
    {
        var books = RuleBooks.Parse([RuleBookText.Earlier, RuleBookText.Later]);
        Assert.Equal("a", books.FindRow("OLD")?.Edition);
        Assert.Equal("b", books.FindRow("BOTH")?.Edition);
        Assert.Equal("BOTH", books.FindRow(2)?.Code);
        Assert.Null(books.FindRow("never"));
        Assert.Null(books.FindRow(200));
        Assert.Null(books.FindRow(null));

        var later = books.Editions[1];
        Assert.False(later.TryFind("OLD", out _));
        Assert.Equal("a", later.FindRow("OLD")?.Edition);
        Assert.Equal(3, later.FindRow("BOTH")?.DurationDays);
        Assert.Equal(5, books.Editions[0].FindRow("BOTH")?.DurationDays);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("\"number\": 1, \"code\": \"OLD\"", "\"number\": 9, \"code\": \"BOTH\"")]
    [InlineData("\"number\": 1, \"code\": \"OLD\"", "\"number\": 2, \"code\": \"OLD\"")]
    [InlineData("\"number\": 1,", "\"number\": 0,")]
    [InlineData("\"red\"", "\"blue\"")]
    [InlineData("\"red\"", "\"none\"")]
    [InlineData("\"red\"", "\"green\"")]
    [InlineData("\"red\"", "3")]
    [InlineData("[\"time\"]", "[]")]
    [InlineData("[\"time\"]", "[\"negative_test\"]")]
    [InlineData("[\"province\"]", "[\"village\"]")]
    [InlineData("[\"province\"]", "null")]
    [InlineData("\"durationDays\": 5,", "\"durationDays\": -5,")]
    [InlineData("\"durationDays\": 5,", "")]
    [InlineData("\"edition\"", "\"surprise\": 1, \"edition\"")]
    public void A_malformed_edition_is_refused_at_start(string part, string instead) =>
        Assert.Throws<InvalidDataException>(() =>
            RuleBooks.Parse(part.Length == 0 ? [] : [RuleBookText.Earlier.Replace(part, instead, StringComparison.Ordinal)]));

    [Fact]
    public void A_number_is_never_given_to_another_code() =>
        Assert.Throws<InvalidDataException>(() => RuleBooks.Parse(
            [RuleBookText.Earlier, RuleBookText.Later.Replace("\"BOTH\"", "\"OTHER\"", StringComparison.Ordinal)]));

    [Fact]
    public void Two_editions_of_one_day_are_refused() =>
        Assert.Throws<InvalidDataException>(() => RuleBooks.Parse([RuleBookText.Earlier, RuleBookText.Earlier]));

    [Fact]
    public void Colours_have_wire_names_and_an_undefined_one_is_never_green()
    {
        Assert.Equal(["none", "green", "yellow", "red"], Enum.GetValues<Colour>().Select(colour => colour.ToWire()));
        Assert.Equal("none", ((Colour)9).ToWire());
        Assert.All(Enum.GetValues<Colour>(), colour => Assert.True(ColourNames.TryParse(colour.ToWire(), out var back) && back == colour));
        Assert.False(ColourNames.TryParse("Green", out _));
        Assert.False(ColourNames.TryParse(null, out _));
    }
}
