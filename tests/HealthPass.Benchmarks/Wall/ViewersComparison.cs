using System.Diagnostics;
using System.Globalization;
using HealthPass.Benchmarks.Comparisons;
using HealthPass.Benchmarks.Measuring;
using HealthPass.Benchmarks.Servers;
using HealthPass.Kernel.Regions;

namespace HealthPass.Benchmarks.Wall;

/// <summary>What viewers of the wall cost a node that is being scanned at: rounds with them and without, in turn.</summary>
internal static class ViewersComparison
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(3);

    public static async Task<string> RunAsync(Options options)
    {
        await using var arena = new Arena(options, options.Persons, "viewers");
        var server = await arena.StartHealthPassAsync();
        var requests = new Requests(arena.World, options.Seed);
        var regions = Draw(arena.World.Regions, options);
        using var load = new PacedLoad(server, requests, options.Rate);
        // Both kinds of round once for nothing: the first of each pays for compilation.
        await Task.Delay(Settling);
        _ = await WatchedAsync(server, regions, options.Seconds);
        _ = await CpuAsync(server, options.Seconds);
        var without = new List<double>();
        var with = new List<Watched>();
        for (var round = 0; round < options.Rounds; round++)
        {
            without.Add(await CpuAsync(server, options.Seconds));
            with.Add(await WatchedAsync(server, regions, options.Seconds));
            await Task.Delay(Settling);
        }

        _ = load.Stop();
        var (bare, full) = (Spread.Of(without), Spread.Of(with.Select(round => round.Cpu)));
        var count = regions.Count;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            ### {count} viewers of the wall on one node, {options.Rate:N0} scans a second, {regions.Distinct().Count()} regions watched

            | | min | median | max |
            |---|--:|--:|--:|
            | server CPU without viewers, ms a second | {bare.Min * 1000:F0} | {bare.Median * 1000:F0} | {bare.Max * 1000:F0} |
            | server CPU with viewers, ms a second | {full.Min * 1000:F0} | {full.Median * 1000:F0} | {full.Max * 1000:F0} |
            | a viewer costs, µs a second, round by round | {Line(with.Zip(without, (watched, alone) => (watched.Cpu - alone) * 1e6), count)} |
            | pushes a second, all viewers | {Line(with.Select(round => round.Pushes), 1)} |
            | pushes a second, each viewer | {Line(with.Select(round => round.Pushes), count)} |
            | bytes a second, each viewer | {Line(with.Select(round => round.Bytes), count)} |

            """);
    }

    private static async Task<Watched> WatchedAsync(HealthPassServer server, List<string> regions, double seconds)
    {
        var viewers = new List<BareViewer>();
        try
        {
            foreach (var region in regions)
            {
                viewers.Add(new());
                await viewers[^1].StartAsync(server.Port, region);
            }

            await Task.Delay(Settling);
            var (bytes, messages) = (viewers.Sum(viewer => viewer.Bytes), viewers.Sum(viewer => viewer.Messages));
            var cpu = await CpuAsync(server, seconds);
            return new(cpu, (viewers.Sum(viewer => viewer.Messages) - messages) / seconds, (viewers.Sum(viewer => viewer.Bytes) - bytes) / seconds);
        }
        finally
        {
            await Task.WhenAll(viewers.Select(viewer => viewer.DisposeAsync().AsTask()));
        }
    }

    private static string Line(IEnumerable<double> values, int among)
    {
        var spread = Spread.Of(values.Select(value => value / among));
        return string.Create(CultureInfo.InvariantCulture, $"{spread.Min:N1} | {spread.Median:N1} | {spread.Max:N1}");
    }

    // Two in five show the province, two a city and one a county, as halls of those levels would.
    private static List<string> Draw(RegionTree tree, Options options)
    {
        var random = new Random(options.Seed);
        var cities = tree.Nodes.Where(node => node.Level == RegionLevel.City).ToList();
        var counties = tree.Nodes.Where(node => node.Level == RegionLevel.County).ToList();
        return [.. Enumerable.Range(0, options.Viewers).Select(index => (index % 5) switch
        {
            0 or 1 => tree.Root.Code.ToString(),
            2 or 3 => cities[random.Next(cities.Count)].Code.ToString(),
            _ => counties[random.Next(counties.Count)].Code.ToString(),
        })];
    }

    private static async Task<double> CpuAsync(HealthPassServer server, double seconds)
    {
        var before = server.ServerCpu();
        var started = Stopwatch.GetTimestamp();
        await Task.Delay(TimeSpan.FromSeconds(seconds));
        return (server.ServerCpu() - before) / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>A round with viewers: CPU in seconds a second, pushes and bytes a second of all viewers.</summary>
    private sealed record Watched(double Cpu, double Pushes, double Bytes);
}
