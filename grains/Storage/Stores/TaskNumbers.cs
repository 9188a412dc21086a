using System.Globalization;
using HealthPass.Grains.Campaign.Tasks;
using HealthPass.Grains.Helps;
using HealthPass.Kernel.Regions;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>Reads the numbers that tasks should move from what is counted anyway.</summary>
internal sealed class TaskNumbers(Database database) : ITaskNumbers
{
    private const string InRegion = "region_code >= @first AND region_code < @end";
    private const int ScanDays = 7;

    /// <inheritdoc />
    public Task<double?> ReadAsync(TaskTarget target, RegionCode region, DateOnly today, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.Measure switch
        {
            TaskMeasure.Registered => SumAsync($"SELECT CAST(COALESCE(SUM(green + yellow + red), 0) AS bigint) FROM registered_tally WHERE {InRegion}", region, [], cancellationToken),
            TaskMeasure.RegisteredByChannel => SumAsync($"SELECT CAST(COALESCE(SUM(persons), 0) AS bigint) FROM channel_tally WHERE {InRegion}", region, [], cancellationToken),
            TaskMeasure.RegisteredWithHelp => SumAsync(
                $"SELECT CAST(COUNT(*) AS bigint) FROM volunteer_help WHERE {InRegion} AND kind IN (@applied, @in_person)",
                region, [("@applied", (int)HelpKind.Applied), ("@in_person", (int)HelpKind.InPerson)], cancellationToken),
            TaskMeasure.RegisteredAfterText => SumAsync($"SELECT CAST(COUNT(*) AS bigint) FROM campaign_applied WHERE {InRegion}", region, [], cancellationToken),
            TaskMeasure.ScansByCategory => ScansAsync(target, region, today, cancellationToken),

            // Public opinion is not counted yet: that is said, and not taken for nothing.
            _ => Task.FromResult<double?>(null),
        };
    }

    private Task<double?> ScansAsync(TaskTarget target, RegionCode region, DateOnly today, CancellationToken cancellationToken)
    {
        var names = target.Categories.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"@category{i}")).ToList();
        var of = names.Count == 0 ? string.Empty : $" AND t.venue_id IN (SELECT v.venue_id FROM venue_directory AS v WHERE v.category IN ({string.Join(", ", names)}))";
        return SumAsync(
            $"""
            SELECT CAST(COALESCE(SUM(t.allow + t.check_ + t.deny), 0) AS bigint) FROM scan_tally AS t
             WHERE t.day > @before AND t.day <= @today AND t.region_code >= @first AND t.region_code < @end{of}
            """,
            region,
            [("@before", today.AddDays(-ScanDays)), ("@today", today), .. names.Select((name, i) => (name, (object?)target.Categories[i]))],
            cancellationToken);
    }

    private async Task<double?> SumAsync(string sql, RegionCode region, (string Name, object? Value)[] more, CancellationToken cancellationToken) => (await database.ReadAsync(
        (session, token) => session.QueryAsync(sql, reader => (double?)reader.GetInt64(0), token, [("@first", region.Value), ("@end", region.End), .. more]), cancellationToken)).Single();
}
