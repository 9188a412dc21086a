using System.Diagnostics;
using System.Globalization;
using System.Text;
using HealthPass.Benchmarks.Comparisons;
using HealthPass.Benchmarks.Load;
using HealthPass.Benchmarks.Measuring;
using HealthPass.Benchmarks.Servers;
using HealthPass.Benchmarks.World;

namespace HealthPass.Benchmarks.Colours;

/// <summary>
/// From the approval of a colour to the boards of three nodes that share a PostgreSQL: alone, and while callers keep all
/// three busy with shows and scans. The boards are read as callers read them, by shows.
/// </summary>
internal static class ColourComparison
{
    private const int NodeCount = 3;
    private const int MostPersons = 20_000;
    private const int ChangesEach = 100;
    private const int Kept = 10_000;
    private const double Stretch = 0.5;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async Task<string> RunAsync(Options options)
    {
        var folder = Path.Combine(options.Work, "colours");
        var world = new BenchWorld(Path.Combine(folder, "world"), Math.Min(options.Persons, MostPersons));
        await using var cluster = await HealthPassCluster.StartAsync(options.Api, world.KeysFile, folder, NodeCount);
        world.WriteVenues(await cluster.Nodes[0].RegisterVenuesAsync(world.VenueRegions));
        await cluster.Nodes[0].RegisterPersonsAsync(world.Population, world.PersonCount);
        foreach (var node in cluster.Nodes)
        {
            await node.WaitForBoardAsync(world.PersonCount);
        }

        var text = new StringBuilder(string.Create(
            CultureInfo.InvariantCulture,
            $"### A change of colour on the boards of {NodeCount} nodes, {world.PersonCount:N0} persons, ms from when the approval is sent\n\n"));
        _ = text.AppendLine("| others | calls/s | until | changes | p50 | p90 | p99 | most |").AppendLine("|---|--:|---|--:|--:|--:|--:|--:|");
        var stale = 0;
        foreach (var (others, callers, first) in new[] { ("nobody", 0, 0), ($"{options.Connections} callers", options.Connections, ChangesEach * options.Rounds) })
        {
            using var done = new CancellationTokenSource();
            var load = cluster.Nodes.Select((node, i) => Task.Run(() => LoadNode(node, world, callers / NodeCount, options.Seed + i, done.Token))).ToList();
            await Task.Delay(TimeSpan.FromSeconds(callers > 0 ? options.Seconds * 3 : 0));
            var delays = await ChangeAsync(cluster, world, first, ChangesEach * options.Rounds);
            await done.CancelAsync();
            var served = (await Task.WhenAll(load)).Sum();
            stale += delays.Sum(delay => delay.StaleAnswers);
            Print(text, others, served, "it is reported as done", delays, delay => delay.Answered);
            Print(text, others, served, "a board has it", delays, delay => delay.OnFirst);
            Print(text, others, served, "every board has it", delays, delay => delay.OnAll);
        }

        return text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Old colours told to calls that began after the change was reported as done: {stale}.").ToString();
    }

    private static async Task<List<ColourDelay>> ChangeAsync(HealthPassCluster cluster, BenchWorld world, int first, int count)
    {
        var officials = new List<Officials>();
        var watchers = cluster.Nodes.Select(node => new BoardWatcher(node)).ToList();
        try
        {
            foreach (var node in cluster.Nodes)
            {
                officials.Add(await Officials.SignInAsync(node));
            }

            var delays = new List<ColourDelay>(count);
            for (var i = 0; i < count; i++)
            {
                var person = world.Population.IdOf(first + i);
                var at = officials[i % officials.Count];
                var assignment = await at.AssignRedAsync(person);
                var watching = watchers.Select(watcher => watcher.WatchAsync(person)).ToList();
                var sent = Stopwatch.GetTimestamp();
                await at.ApproveAsync(assignment);
                var answered = Stopwatch.GetTimestamp();
                var seen = await Task.WhenAll(watching);
                delays.Add(new(
                    Milliseconds(sent, answered),
                    Milliseconds(sent, seen.Min(node => node.Red)),
                    Milliseconds(sent, seen.Max(node => node.Red)),
                    seen.Count(node => node.LastStale > answered)));
                await Task.Delay(Pause);
            }

            return delays;
        }
        finally
        {
            officials.ForEach(at => at.Dispose());
            watchers.ForEach(watcher => watcher.Dispose());
        }
    }

    // Calls served a second.
    private static double LoadNode(Server node, BenchWorld world, int callers, int seed, CancellationToken done)
    {
        if (callers == 0)
        {
            return 0;
        }

        using var loop = new StormLoop(node.Port, callers, new Requests(world, seed).ShowsAndScans(node, Kept));
        var seen = new List<StormSecond>();
        while (!done.IsCancellationRequested)
        {
            seen.AddRange(loop.Run([("full", Stretch, callers)]));
        }

        return StormSecond.Together(seen).ServedPerSecond;
    }

    private static void Print(StringBuilder text, string others, double served, string until, List<ColourDelay> delays, Func<ColourDelay, double> value)
    {
        var sorted = delays.Select(value).Order().ToArray();
        _ = text.AppendLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {others} | {served:N0} | {until} | {sorted.Length} | {Percentile.Of(sorted, .5):F0} | {Percentile.Of(sorted, .9):F0} | {Percentile.Of(sorted, .99):F0} | {sorted[^1]:F0} |"));
    }

    private static double Milliseconds(long from, long to) => Stopwatch.GetElapsedTime(from, to).TotalMilliseconds;
}
