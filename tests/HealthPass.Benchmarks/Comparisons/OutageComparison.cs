using System.Globalization;
using System.Text;
using HealthPass.Benchmarks.Load;

namespace HealthPass.Benchmarks.Comparisons;

/// <summary>Three nodes whose database is away for a while, under visits and applications at a pace of their own; with an earlier build beside it where there is one.</summary>
internal static class OutageComparison
{
    private const int Nodes = 3;
    private const int Persons = 1_000;
    private const int VisitsPerSecond = 150;
    private const int ApplicationsPerSecond = 100;
    private const double Around = 30;

    public static async Task<string> RunAsync(Options options)
    {
        var text = new StringBuilder();
        foreach (var (name, program) in new[] { ("now", options.Api), ("before", options.Before) })
        {
            if (program is not null && options.Includes(name))
            {
                _ = text.AppendLine(await RunAsync(options, name, program));
            }
        }

        return text.ToString();
    }

    private static async Task<string> RunAsync(Options options, string name, string program)
    {
        var folder = Path.Combine(options.Work, $"outage-{name}");
        await using var cluster = await VisitedCluster.StartAsync(program, folder, Nodes, Persons, VisitsPerSecond, ApplicationsPerSecond);
        var load = cluster.Load;
        List<StormSecond> seen = [.. await load.RunAsync("warm-up", 0, Around)];
        load.Applications.Clear();
        seen.AddRange(await load.RunAsync("with", Around, Around));
        var (log, cpu) = (cluster.LogBytes, cluster.CpuSeconds);
        load.Applications.Clear();
        await cluster.Store.CrashAsync();
        seen.AddRange(await load.RunAsync("database away", 2 * Around, options.Seconds));
        var (written, used) = (cluster.LogBytes - log, cluster.CpuSeconds - cpu);
        var applications = string.Join(", ", load.Applications.OrderBy(answer => answer.Key).Select(answer => $"{answer.Value} × {answer.Key}"));
        await cluster.Store.StartAgainAsync();
        seen.AddRange(await load.RunAsync("back", (2 * Around) + options.Seconds, Around));
        if (options.Chart is { } chart)
        {
            await File.WriteAllTextAsync(name == "now" ? chart : Path.ChangeExtension(chart, $".{name}.svg"), StormChart.Draw([.. seen.Where(second => second.Phase != "warm-up")]));
        }

        var table = StormTable.Print(
            $"Outage of {options.Seconds:F0} s, {name}: {Nodes} nodes, {VisitsPerSecond} visits (a show and a scan) and {ApplicationsPerSecond} applications a second",
            seen.Where(second => second.Phase != "warm-up").GroupBy(second => second.Phase).Select(group => StormSecond.Together([.. group])));
        return table.AppendLine().AppendLine(string.Create(
            CultureInfo.InvariantCulture,
            $"While the database was away: {written / 1e3:N0} kB of log from all nodes, {used / options.Seconds:P0} of a core for all nodes; applications were answered {applications}.")).ToString();
    }
}
