using HealthPass.Grains.Reports;
using Xunit;
using static HealthPass.Tests.Reports.SomeRows;

namespace HealthPass.Tests.Reports;

public sealed class ReportRankingTests
{
    [Fact]
    public void Equal_rates_share_a_place_and_rows_without_a_rate_come_last()
    {
        var ranked = ReportRanking.Rank(
            [Row("510300000000", 0.2), Row("510100000000", 0.2), Row("510400000000", null), Row("510500000000", 0.1), Row("510600000000", 0.5)],
            (row, place) => row with { Rank = place });
        Assert.Equal(
            [("510600000000", 1), ("510100000000", 2), ("510300000000", 2), ("510500000000", 4), ("510400000000", 5)],
            ranked.Select(row => (row.Code, row.Rank)));
    }

    [Fact]
    public void Counties_are_ranked_in_the_province_and_within_their_city()
    {
        var cities = new[] { Row("510300000000", 0.5), Row("510100000000", 0.4) };
        var counties = ReportRanking.RankWithin(
            [
                County("510104000000", "510100000000", 0.1), County("510105000000", "510100000000", 0.9),
                County("510302000000", "510300000000", 0.5),
            ],
            cities);
        Assert.Equal(
            [("510302000000", 2, 1), ("510105000000", 1, 1), ("510104000000", 3, 2)],
            counties.Select(row => (row.Code, row.Rank, row.RankInParent)));
    }

    [Fact]
    public void Laggards_are_those_behind_furthest_first()
    {
        var never = Row("510100000000", 0.1, Target(behind: true, reachedOn: null, missing: 10));
        var late = Row("510300000000", 0.1, Target(behind: true, reachedOn: "2023-02-01", missing: 10));
        var later = Row("510400000000", 0.1, Target(behind: true, reachedOn: "2023-03-01", missing: 10));
        var thin = Row("510500000000", 0.9, Target(behind: false, coverageBehind: true));
        var fine = Row("510600000000", 0.9, Target(behind: false));
        Assert.Equal([never, later, late, thin], ReportRanking.Laggards([fine, thin, late, never, Row("510700000000", 0), later]));
    }
}
