using System.Globalization;
using static HealthPass.Grains.Reports.ReportNumbers;

namespace HealthPass.Grains.Reports;

/// <summary>Puts a report into plain words, in Chinese and in English. Every sentence says what a figure of the report says.</summary>
public static class ReportSummary
{
    private const int Named = 3;
    private const int LaggardsNamed = 5;

    /// <summary>Writes the summary.</summary>
    /// <param name="day">The day.</param>
    /// <param name="settled">Whether its figures count as final.</param>
    /// <param name="province">The province.</param>
    /// <param name="cities">The ranked cities.</param>
    /// <param name="counties">The ranked counties.</param>
    /// <param name="helped">How many people volunteers have helped; nothing is said of none.</param>
    /// <param name="lanes">Scans by lane; nothing is said of a day on which all were of live codes, at gates with a network.</param>
    /// <returns>Paragraphs.</returns>
    public static ReportText Of(DateOnly day, bool settled, ReportRow province, IReadOnlyList<ReportRow> cities, IReadOnlyList<ReportRow> counties, int helped = 0,
        IReadOnlyList<ReportLane>? lanes = null)
    {
        ArgumentNullException.ThrowIfNull(province);
        ArgumentNullException.ThrowIfNull(cities);
        ArgumentNullException.ThrowIfNull(counties);
        var byLane = (lanes ?? []).ToDictionary(lane => lane.Lane, lane => lane.Scans, StringComparer.Ordinal);
        return new(Chinese(day, settled, province, cities, counties, helped, byLane), English(day, settled, province, cities, counties, helped, byLane));
    }

    private static List<string> Chinese(DateOnly day, bool settled, ReportRow province, IReadOnlyList<ReportRow> cities, IReadOnlyList<ReportRow> counties, int helped, Dictionary<string, long> lanes)
    {
        var date = day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
        var text = new List<string>
        {
            $"截至{date}24时，{province.Name}累计申领健康码{Count(province.Registered)}人，申领率{Percent(province.Rate)}，当日新增{Count(province.Change)}人。"
            + $"当日使用约{Count(province.Active)}人，亮码{Count(province.Shows)}次；扫码{Count(province.Scans.All)}次，其中放行{Count(province.Scans.Allow)}次、核验{Count(province.Scans.Check)}次、禁入{Count(province.Scans.Deny)}次。",
            province.Venues == 0
                ? "全省尚无登记场所。"
                : $"全省登记场所{Count(province.Venues)}个，当日有扫码记录的{Count(province.VenuesScanned)}个，场所扫码覆盖率{Percent(province.VenueCoverage)}。",
        };
        if (province is { VenuesExpected: > 0 and var expected, VenuesPresent: { } present })
        {
            text.Add($"按各级清单，应有场所码的重点场所{Count(expected)}个，已有{Count(present)}个，尚缺{Count(expected - present)}个。");
        }

        if (Said(lanes, "document", "card", "printed", "late"))
        {
            text.Add($"扫码中凭证件查验{Of(lanes, "document", "card")}次（其中读卡{Of(lanes, "card")}次）、凭离线码{Of(lanes, "printed")}次；断网期间查验、联网后补传{Of(lanes, "late")}次，均计入扫码当日。");
        }

        if (helped > 0)
        {
            text.Add($"志愿者在车站、社区、市场等处当日帮助申领和亮码{Count(helped)}人次。");
        }

        if (Spread(cities))
        {
            text.Add($"申领率居前的是{Join(cities.Take(Named))}；居后的是{Join(cities.Reverse().Take(Named))}。"
                + $"当日新增最多的是{string.Join('、', MostGained(cities).Select(row => $"{row.Name}（{Count(row.Change)}人）"))}。");
        }

        // Names of counties come more than once in a province: they are said with their city.
        var above = cities.ToDictionary(city => city.Code, city => city.Name, StringComparer.Ordinal);
        text.AddRange(Laggards("市州", cities, row => row.Name).Concat(Laggards("区县", counties, row => above.GetValueOrDefault(row.Parent ?? string.Empty) + row.Name)));
        if (!settled)
        {
            text.Add("出具本报告时仍有节点的数据未到齐，以上为初步数字；数据到齐后如有变化，将以更正版发布。");
        }

        return text;

        static string Join(IEnumerable<ReportRow> rows) => string.Join('、', rows.Select(row => $"{row.Name}（{Percent(row.Rate)}）"));

        static IEnumerable<string> Laggards(string level, IReadOnlyList<ReportRow> rows, Func<ReportRow, string> name)
        {
            if (rows.All(row => row.Target is null))
            {
                yield break;
            }

            var late = ReportRanking.Laggards(rows.Where(row => row.Target is { Behind: true }));
            yield return late.Count == 0
                ? $"按近七日进度，设有申领目标的{level}均可按期达标。"
                : $"按近七日进度，有{late.Count}个{level}不能按期达到申领目标：{string.Join('、', late.Take(LaggardsNamed).Select(row => name(row) + Late(row)))}{(late.Count > LaggardsNamed ? "等" : string.Empty)}。";
            var thin = ReportRanking.Laggards(rows.Where(row => row.Target is { CoverageBehind: true }));
            if (thin.Count > 0)
            {
                yield return $"有{thin.Count}个{level}的场所扫码覆盖率低于目标：{string.Join('、', thin.OrderBy(row => row.VenueCoverage ?? 0).Take(LaggardsNamed).Select(row => $"{name(row)}（{Percent(row.VenueCoverage)}，目标{Percent(row.Target!.VenueCoverage)}）"))}{(thin.Count > LaggardsNamed ? "等" : string.Empty)}。";
            }
        }

        static string Late(ReportRow row) => row.Target!.ReachedOn is { } reached
            ? $"（{Percent(row.Rate)}，预计{reached}达标，目标日期{row.Target.By}）"
            : $"（{Percent(row.Rate)}，按目前进度无法达标）";
    }

    private static List<string> English(DateOnly day, bool settled, ReportRow province, IReadOnlyList<ReportRow> cities, IReadOnlyList<ReportRow> counties, int helped, Dictionary<string, long> lanes)
    {
        var date = day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var text = new List<string>
        {
            $"At the end of {date}, {Count(province.Registered)} people in {province.NameEn} had the health code, an adoption rate of {Percent(province.Rate)}; {Count(province.Change)} applied that day. "
            + $"About {Count(province.Active)} people used it: {Count(province.Shows)} shows, and {Count(province.Scans.All)} scans, of which {Count(province.Scans.Allow)} were answered allow, {Count(province.Scans.Check)} check and {Count(province.Scans.Deny)} deny.",
            province.Venues == 0
                ? "No venue is registered in the province yet."
                : $"{Count(province.VenuesScanned)} of {Count(province.Venues)} registered venues had a scan that day, a venue coverage of {Percent(province.VenueCoverage)}.",
        };
        if (province is { VenuesExpected: > 0 and var expected, VenuesPresent: { } present })
        {
            text.Add($"Of {Count(expected)} key places on the authorities' lists {Count(present)} have a venue code; {Count(expected - present)} have none yet.");
        }

        if (Said(lanes, "document", "card", "printed", "late"))
        {
            text.Add($"Of the scans, {Of(lanes, "document", "card")} were by document ({Of(lanes, "card")} of them read by a card reader) and {Of(lanes, "printed")} by printed code; {Of(lanes, "late")} were made without the network and brought later, and count on the day on which they were made.");
        }

        if (helped > 0)
        {
            text.Add($"Volunteers helped people to apply and to show their code {Count(helped)} {(helped == 1 ? "time" : "times")} that day.");
        }

        if (Spread(cities))
        {
            text.Add($"Adoption is highest in {Join(cities.Take(Named))}, and lowest in {Join(cities.Reverse().Take(Named))}. "
                + $"Most people applied in {string.Join(", ", MostGained(cities).Select(row => $"{row.NameEn} ({Count(row.Change)})"))}.");
        }

        var above = cities.ToDictionary(city => city.Code, city => city.NameEn, StringComparer.Ordinal);
        text.AddRange(Laggards("city", "cities", cities, row => row.NameEn).Concat(
            Laggards("county", "counties", counties, row => $"{row.NameEn} in {above.GetValueOrDefault(row.Parent ?? string.Empty)}")));
        if (!settled)
        {
            text.Add("Some nodes had not delivered all of their records when this report was issued: the figures are preliminary. Should they change, a corrected version follows.");
        }

        return text;

        static string Join(IEnumerable<ReportRow> rows) => string.Join(", ", rows.Select(row => $"{row.NameEn} ({Percent(row.Rate)})"));

        static IEnumerable<string> Laggards(string one, string many, IReadOnlyList<ReportRow> rows, Func<ReportRow, string> name)
        {
            if (rows.All(row => row.Target is null))
            {
                yield break;
            }

            var late = ReportRanking.Laggards(rows.Where(row => row.Target is { Behind: true }));
            yield return late.Count == 0
                ? $"At the pace of the last seven days, every {one} with a target for adoption reaches it in time."
                : $"At the pace of the last seven days, {late.Count} {(late.Count == 1 ? one : many)} will miss the target for adoption: {string.Join(", ", late.Take(LaggardsNamed).Select(row => name(row) + Late(row)))}{(late.Count > LaggardsNamed ? " and others" : string.Empty)}.";
            var thin = ReportRanking.Laggards(rows.Where(row => row.Target is { CoverageBehind: true }));
            if (thin.Count > 0)
            {
                yield return $"Venue coverage is below the target in {thin.Count} {(thin.Count == 1 ? one : many)}: {string.Join(", ", thin.OrderBy(row => row.VenueCoverage ?? 0).Take(LaggardsNamed).Select(row => $"{name(row)} ({Percent(row.VenueCoverage)} of {Percent(row.Target!.VenueCoverage)})"))}{(thin.Count > LaggardsNamed ? " and others" : string.Empty)}.";
            }
        }

        static string Late(ReportRow row) => row.Target!.ReachedOn is { } reached
            ? $" ({Percent(row.Rate)}, reached on {reached} instead of {row.Target.By})"
            : $" ({Percent(row.Rate)}, never at this pace)";
    }

    private static bool Said(Dictionary<string, long> lanes, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (lanes.GetValueOrDefault(name) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static string Of(Dictionary<string, long> lanes, params ReadOnlySpan<string> names)
    {
        var scans = 0L;
        foreach (var name in names)
        {
            scans += lanes.GetValueOrDefault(name);
        }

        return Count(scans);
    }

    // While all are equal, as before anybody has applied, nobody is ahead.
    private static bool Spread(IReadOnlyList<ReportRow> cities) => cities.Count > 0 && cities[0].Rate != cities[^1].Rate;

    private static IEnumerable<ReportRow> MostGained(IReadOnlyList<ReportRow> cities) =>
        cities.OrderByDescending(row => row.Change).ThenBy(row => row.Code, StringComparer.Ordinal).Take(Named);
}
