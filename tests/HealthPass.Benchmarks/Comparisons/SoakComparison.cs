using System.Globalization;
using System.Text;
using HealthPass.Benchmarks.Load;
using HealthPass.Benchmarks.Measuring;
using Npgsql;

namespace HealthPass.Benchmarks.Comparisons;

/// <summary>Three nodes on PostgreSQL under an even load for long: whether anything grows or slows, and whether every call that was acknowledged is in the database at the end.</summary>
internal static class SoakComparison
{
    private const int Nodes = 3;
    private const int Persons = 10_000;
    private const int VisitsPerSecond = 150;
    private const int ApplicationsPerSecond = 10;
    private const double WarmUp = 60;
    private const double Row = 300;

    public static async Task<string> RunAsync(Options options)
    {
        var folder = Path.Combine(options.Work, "soak");
        await using var cluster = await VisitedCluster.StartAsync(options.Api, folder, Nodes, Persons, VisitsPerSecond, ApplicationsPerSecond);
        var load = cluster.Load;
        _ = await load.RunAsync("warm-up", 0, WarmUp);
        var text = new StringBuilder(string.Create(
            CultureInfo.InvariantCulture,
            $"### Soak: {Nodes} nodes on one PostgreSQL, {VisitsPerSecond} visits (a show and a scan) and {ApplicationsPerSecond} applications a second, {Persons:N0} people at the start\n\n"))
            .AppendLine("| to minute | served | not served | p50 ms | p99 ms | p99.9 ms | nodes' CPU, cores | database's CPU, cores | memory by node, MB | data folders, MB | log, kB |")
            .AppendLine("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (var at = 0.0; at < options.Seconds; at += Row)
        {
            var (cpu, database) = (cluster.CpuSeconds, ProcessTree.CpuSeconds(cluster.Store.ProcessId));
            var seconds = Math.Min(Row, options.Seconds - at);
            var stretch = StormSecond.Together([.. await load.RunAsync("soak", at, seconds)]);
            var memory = string.Join(" / ", cluster.Nodes.Select(node => (ProcessTree.ResidentBytes(node.ProcessId) / 1e6).ToString("N0", CultureInfo.InvariantCulture)));
            var line = string.Create(
                CultureInfo.InvariantCulture,
                $"| {(at + seconds) / 60:N0} | {stretch.Accepted.Length:N0} | {stretch.Refused:N0} | {stretch.Percentile(0.5):F1} | {stretch.Percentile(0.99):F1} | {stretch.Percentile(0.999):F1} | {(cluster.CpuSeconds - cpu) / seconds:F2} | {(ProcessTree.CpuSeconds(cluster.Store.ProcessId) - database) / seconds:F2} | {memory} | {FolderBytes(folder) / 1e6:N0} | {cluster.LogBytes / 1e3:N0} |");
            _ = text.AppendLine(line);
            await Console.Error.WriteLineAsync(line);
        }

        var registered = Persons + load.Applications.GetValueOrDefault("201");
        _ = text.AppendLine()
            .AppendLine("| | acknowledged | in the database |").AppendLine("|---|--:|--:|")
            .AppendLine(await RowAsync("scans: records", load.Scans, "SELECT COUNT(*) FROM scan_record"))
            .AppendLine(await RowAsync("scans: counted", load.Scans, "SELECT COALESCE(SUM(allow + check_ + deny), 0) FROM scan_tally"))
            .AppendLine(await RowAsync("shows: counted", load.Shows, "SELECT COALESCE(SUM(shows), 0) FROM show_tally"))
            .AppendLine(await RowAsync("people: rows", registered, "SELECT COUNT(*) FROM person_directory WHERE state = 1"))
            .AppendLine(await RowAsync("people: counted", registered, "SELECT COALESCE(SUM(green + yellow + red), 0) FROM registered_tally"))
            .AppendLine().Append("Applications were answered ").AppendJoin(", ", load.Applications.OrderBy(answer => answer.Key).Select(answer => $"{answer.Value} × {answer.Key}")).AppendLine(".");
        return text.ToString();

        // Records reach the database behind the acknowledgement; what has not come after a minute is not on its way.
        async Task<string> RowAsync(string what, long acknowledged, string sql)
        {
            await using var connection = new NpgsqlConnection(cluster.Store.ConnectionString);
            await connection.OpenAsync();
            var found = 0L;
            for (var i = 0; i < 60 && found != acknowledged; i++)
            {
                await Task.Delay(i == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(1));
                await using var command = new NpgsqlCommand(sql, connection);
                found = Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
            }

            return string.Create(CultureInfo.InvariantCulture, $"| {what} | {acknowledged:N0} | {found:N0} |");
        }
    }

    private static long FolderBytes(string folder) => Enumerable.Range(1, Nodes)
        .SelectMany(number => Directory.EnumerateFiles(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"node{number}")), "*", SearchOption.AllDirectories))
        .Select(file => new FileInfo(file)).Where(file => file.Exists).Sum(file => file.Length);
}
