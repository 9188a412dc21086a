using System.Diagnostics;
using System.Globalization;
using System.Text;
using HealthPass.Benchmarks.Load;
using HealthPass.Benchmarks.Micro;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Records;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealthPass.Benchmarks.Comparisons;

/// <summary>
/// What a group commit costs and how long it keeps its callers, by how many share it: callers in this process append one scan
/// each and wait until it is on disk, again and again.
/// </summary>
internal static class CommitComparison
{
    private static readonly int[] Callers = [1, 8, 64, 512, 4_096];

    public static async Task<string> RunAsync(Options options)
    {
        var text = new StringBuilder();
        _ = text.AppendLine("### The journal by callers who wait for it, medians over the rounds").AppendLine();
        _ = text.AppendLine("| callers | scans/s | commits/s | scans a commit | a commit's write and flush, ms | p50 ms | p99 ms | p99.9 ms | CPU µs a scan |");
        _ = text.AppendLine("|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var callers in Callers)
        {
            var lines = new List<Line>();
            _ = await MeasureAsync(options, callers);
            for (var round = 0; round < options.Rounds; round++)
            {
                lines.Add(await MeasureAsync(options, callers));
            }

            double Median(Func<Line, double> value) => lines.Select(value).Order().ElementAt(lines.Count / 2);
            _ = text.AppendLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {callers:N0} | {Median(line => line.Load.Operations / line.Load.Seconds):N0} | {Median(line => line.Commits / line.Load.Seconds):N0} | {Median(line => (double)line.Load.Operations / line.Commits):N1} | {Median(line => line.CommitMilliseconds):F2} | {Median(line => line.Load.Percentile(.5)):F2} | {Median(line => line.Load.Percentile(.99)):F2} | {Median(line => line.Load.Percentile(.999)):F2} | {Median(line => line.CpuMicroseconds):F1} |"));
        }

        return text.ToString();
    }

    private static async Task<Line> MeasureAsync(Options options, int callers)
    {
        var folder = Path.Combine(options.Work, $"commits-{callers}");
        var observer = new Counting();
        using var journal = new ScanJournal(new JournalOptions { Folder = folder }, observer, NullLogger<ScanJournal>.Instance);
        journal.Open(0);
        var record = MicroWorld.Record(MicroWorld.Ids(1)[0]);
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var began = Stopwatch.GetTimestamp();
        var end = began + (long)(options.Seconds * Stopwatch.Frequency);
        var ticks = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(() => AppendAsync(journal, record, end))));
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        process.Refresh();
        var cpu = process.TotalProcessorTime - before;
        journal.Dispose();
        Directory.Delete(folder, recursive: true);
        var sorted = ticks.SelectMany(caller => caller).Order().ToArray();
        return new(new(sorted.Length, seconds, sorted), observer.Commits, observer.Took.TotalMilliseconds / observer.Commits, cpu.TotalMicroseconds / sorted.Length);
    }

    private static async Task<List<long>> AppendAsync(ScanJournal journal, ScanRecord record, long end)
    {
        var ticks = new List<long>();
        for (var now = Stopwatch.GetTimestamp(); now < end;)
        {
            await journal.AppendAsync(record);
            var after = Stopwatch.GetTimestamp();
            ticks.Add(after - now);
            now = after;
        }

        return ticks;
    }

    private sealed record Line(LoadResult Load, int Commits, double CommitMilliseconds, double CpuMicroseconds);

    private sealed class Counting : IJournalObserver
    {
        public int Commits { get; private set; }

        public TimeSpan Took { get; private set; }

        public void OnDurable(in ScanRecord scan)
        {
        }

        public void OnCommit(int bytes, TimeSpan took, bool durable) => (Commits, Took) = (Commits + 1, Took + took);
    }
}
