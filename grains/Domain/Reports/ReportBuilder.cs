using System.Globalization;
using HealthPass.Grains.Audit.Anchors;
using HealthPass.Grains.Campaign.Marks;
using HealthPass.Grains.Counting.Forecasts;
using HealthPass.Grains.Counting.History;
using HealthPass.Grains.Counting.Targets;
using HealthPass.Grains.Helps;
using HealthPass.Grains.Venues.Coverage;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Reports;

/// <summary>Makes the report of a day from what the database holds of it now.</summary>
public sealed class ReportBuilder(
    DayCounting counting, IHistoryStore history, ITargetStore targets, IAuditTreeStore audit, IHelpLedger helps, ICoverageStore coverage, IMarkStore marks, MarkEffects effects,
    RegionTree regions)
{
    // What came after takes a week, and its days before are looked at for some weeks.
    private const int PushDays = 28;
    private const int MostPushes = 50;

    /// <summary>Computes the day anew and reports on it.</summary>
    /// <param name="day">The day; it must be over.</param>
    /// <param name="version">The report's version.</param>
    /// <param name="issuedAt">When it is issued.</param>
    /// <param name="issuedBy">By whom.</param>
    /// <param name="reason">Why it is issued again, null for the first version.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The report, null when nothing is recorded up to that day.</returns>
    public async Task<DailyReport?> BuildAsync(
        DateOnly day, int version, DateTimeOffset issuedAt, string issuedBy, string? reason, CancellationToken cancellationToken)
    {
        var (head, rows) = await counting.ComputeAsync(day, RegionLevel.Township, cancellationToken);
        if (rows.Count == 0)
        {
            return null;
        }

        var nodes = regions.Nodes.Where(node => node.Level <= RegionLevel.County).ToList();
        var gains = (await history.ReadGainsAsync([.. nodes.Select(node => node.Code)], day.AddDays(1 - Pace.Days), day.AddDays(-1), cancellationToken))
            .ToLookup(gain => gain.Region, gain => gain.Gained);
        var past = (await history.ReadRegisteredAsync([.. nodes.Select(node => node.Code)], day.AddDays(1 - Forecaster.MostDays), day.AddDays(-1), cancellationToken))
            .ToLookup(row => row.Region, row => (row.Day, row.Registered));
        var own = (await targets.ReadAsync(RegionLevel.County, cancellationToken)).ToDictionary(target => target.Region);
        var byRegion = rows.ToDictionary(row => row.Region);
        var expected = await coverage.SumsAsync(cancellationToken);
        var figures = nodes.ToLookup(node => node.Level, node => With(expected, node, Row(
            node,
            byRegion.GetValueOrDefault(node.Code) ?? new(day, node.Code, 0, 0, 0, 0, default, 0, 0),
            [.. gains[node.Code]],
            [.. past[node.Code]],
            TargetOf.Find(node, own))));

        var province = figures[RegionLevel.Province].Single();
        var cities = ReportRanking.Rank(figures[RegionLevel.City], (row, place) => row with { Rank = place, RankInParent = place });
        var counties = ReportRanking.RankWithin(figures[RegionLevel.County], cities);

        // A paper beside a code is no second person.
        var helped = (await helps.ReadAsync(regions.Root.Code, day, day, int.MaxValue, cancellationToken)).Where(count => count.Kind != HelpKind.Printed).Sum(count => count.Count);
        IReadOnlyList<ReportLane> lanes = [.. (await history.ReadLanesAsync(day, day, cancellationToken)).Select(lane => new ReportLane(lane.Lane, lane.Scans))];
        return new(
            Text(day), version, Time(issuedAt),
            issuedBy, reason, head.Settled, ReportSummary.Of(day, head.Settled, province, cities, counties, helped, lanes), province, cities, counties,
            [.. ReportRanking.Laggards(cities.Concat(counties)).Select(row => row.Code)],
            await audit.ReadCheckpointsBeforeAsync(long.MaxValue, 1, cancellationToken) is [var last]
                ? new(last.Size, Convert.ToBase64String(last.Root), Time(DateTimeOffset.FromUnixTimeMilliseconds(last.At)), last.Note)
                : null,
            regions.Edition.Name,
            [.. regions.Areas.All.Select(area => Row(area, [.. area.Members.Select(member => byRegion.GetValueOrDefault(member.Code)).OfType<RegionDay>()]))],
            lanes,
            await PushesAsync(day, cancellationToken) is { Count: > 0 } pushes ? pushes : null);
    }

    private async Task<IReadOnlyList<ReportPush>> PushesAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var pushes = new List<ReportPush>();
        foreach (var mark in await marks.ListAsync(regions.Root, day.AddDays(1 - PushDays), day, MostPushes, cancellationToken))
        {
            var region = regions.Current(mark.Region);
            var effect = await effects.MeasureAsync(mark, cancellationToken);
            pushes.Add(new(
                Text(mark.Day), mark.Kind.ToWire(), region.Code.ToString(), region.Name, EnglishNames.Of(region), mark.Words,
                effect?.Level.Value, effect?.Level.Low, effect?.Level.High, effect is { StandsOut: true }));
        }

        return pushes;
    }

    // What is listed by a county or an authority above lies within that county.
    private static ReportRow With(IReadOnlyList<(RegionCode Region, long Expected, long Present)> expected, RegionNode node, ReportRow row)
    {
        var within = expected.Where(part => node.Code.Contains(part.Region)).ToList();
        return within.Count == 0 ? row : row with { VenuesExpected = within.Sum(part => part.Expected), VenuesPresent = within.Sum(part => part.Present) };
    }

    // No population is published by township, so that there is no rate and no place among others.
    private static ReportRow Row(FunctionalArea area, IReadOnlyList<RegionDay> members)
    {
        var scans = members.Aggregate(default(VerdictCounts), (sum, member) => sum + member.Scans);
        var (venues, scanned) = (members.Sum(member => member.Venues), members.Sum(member => member.VenuesScanned));
        return new(
            0, 0, area.Code, area.Name, area.NameEn, "area", area.City.Code.ToString(), null, null,
            members.Sum(member => member.Registered), null, members.Sum(member => member.Gained), null, members.Sum(member => member.Active),
            members.Sum(member => member.Shows), new(scans.Allow, scans.Check, scans.Deny), venues, scanned, Share(scanned, venues), null);
    }

    private static ReportRow Row(
        RegionNode node, RegionDay day, IReadOnlyList<long> gainsBefore, IReadOnlyList<(DateOnly Day, long Registered)> past, RegionTarget? target)
    {
        var coverage = Share(day.VenuesScanned, day.Venues);
        return new(
            1, 1, node.Code.ToString(), node.Name, EnglishNames.Of(node), node.Level.ToWire(), node.Parent?.Code.ToString(),
            node.Population, node.PopulationBasis.ToWire(), day.Registered, Share(day.Registered, node.Population), day.Gained,
            Share(day.Gained, node.Population), day.Active, day.Shows, new(day.Scans.Allow, day.Scans.Check, day.Scans.Deny), day.Venues, day.VenuesScanned,
            coverage, target is null ? null : Target(node, day, gainsBefore, target, coverage) with { Forecast = Forecast(node, day, past, target) });
    }

    // The day's own gain counts although the day may not be settled: who applied is in the directory at once.
    private static ReportTarget Target(RegionNode node, RegionDay day, IReadOnlyList<long> gainsBefore, RegionTarget target, double? coverage)
    {
        var pace = Pace.Of([.. gainsBefore, day.Gained], 0);
        var outlook = Outlook.Of(day.Registered, node.Population, target.AdoptionRate, target.By, pace, day.Day);
        return new(
            Text(target.By), target.AdoptionRate, target.VenueCoverage, target.Region == node.Code ? null : target.Region.ToString(), pace,
            outlook.NeededPerDay, outlook.Missing, Text(outlook.ReachedOn), outlook.Behind,
            target.VenueCoverage is { } wanted && coverage is { } share && share < wanted);
    }

    private static ReportForecast? Forecast(RegionNode node, RegionDay day, IReadOnlyList<(DateOnly Day, long Registered)> past, RegionTarget target)
    {
        if (target.AdoptionRate is null || node.Population is not { } people)
        {
            return null;
        }

        var forecast = Forecaster.Of([.. past.OrderBy(row => row.Day), (day.Day, day.Registered)], people);
        var expected = Expectation.Of(forecast, people, target, day.Registered);
        var error = forecast.FurthestError;
        return new(
            expected.State.ToWire(), forecast.Method?.ToWire(), Text(expected.Earliest), Text(expected.Likely), Text(expected.Latest), expected.Late,
            error?.DaysAhead, error?.Persons, error?.Persons / people);
    }

    private static double? Share(long part, long? whole) => whole is > 0 ? (double)part / whole.Value : null;

    private static string Time(DateTimeOffset time) => time.ToOffset(ShanghaiDay.Offset).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);

    private static string? Text(DateOnly? day) => day is { } known ? Text(known) : null;

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
