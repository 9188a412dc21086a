namespace HealthPass.Grains.Reports;

/// <summary>Ranks regions by adoption rate.</summary>
public static class ReportRanking
{
    /// <summary>Orders rows, best first, and gives each its place. Equal rates share a place, and the next place is as much later.</summary>
    /// <param name="rows">Rows of one level.</param>
    /// <param name="placed">Puts a place into a row.</param>
    /// <returns>The rows in order; those without a rate come last, and equals in order of code.</returns>
    public static IReadOnlyList<ReportRow> Rank(IEnumerable<ReportRow> rows, Func<ReportRow, int, ReportRow> placed)
    {
        ArgumentNullException.ThrowIfNull(placed);
        var ordered = rows.OrderByDescending(row => row.Rate ?? -1).ThenBy(row => row.Code, StringComparer.Ordinal).ToList();
        var place = 0;
        for (var index = 0; index < ordered.Count; index++)
        {
            if (index == 0 || ordered[index].Rate != ordered[index - 1].Rate)
            {
                place = index + 1;
            }

            ordered[index] = placed(ordered[index], place);
        }

        return ordered;
    }

    /// <summary>Orders the counties city by city, ranked in the province and within their city.</summary>
    /// <param name="counties">Rows of counties.</param>
    /// <param name="cities">The ranked cities.</param>
    /// <returns>The counties in the order of their cities, best first within each.</returns>
    public static IReadOnlyList<ReportRow> RankWithin(IEnumerable<ReportRow> counties, IReadOnlyList<ReportRow> cities)
    {
        var byCity = Rank(counties, (row, place) => row with { Rank = place }).ToLookup(row => row.Parent, StringComparer.Ordinal);
        return [.. cities.SelectMany(city => Rank(byCity[city.Code], (row, place) => row with { RankInParent = place }))];
    }

    /// <summary>Who is behind, furthest first: never in time before late, later before less late, then by the share that is missing.</summary>
    /// <param name="rows">Rows of any level.</param>
    /// <returns>Laggards.</returns>
    public static IReadOnlyList<ReportRow> Laggards(IEnumerable<ReportRow> rows) =>
    [
        .. rows.Where(row => row.IsLaggard)
            .OrderByDescending(row => row.Target!.Behind)
            .ThenByDescending(row => row.Target!.Behind ? row.Target.ReachedOn ?? "9999" : string.Empty, StringComparer.Ordinal)
            .ThenByDescending(row => row.Population is > 0 ? (double)row.Target!.Missing / row.Population.Value : 0)
            .ThenBy(row => row.VenueCoverage ?? 0)
            .ThenBy(row => row.Code, StringComparer.Ordinal),
    ];
}
