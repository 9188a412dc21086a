using System.Diagnostics;
using System.Globalization;
using HealthPass.Benchmarks.Comparisons;
using HealthPass.Benchmarks.Measuring;
using HealthPass.Benchmarks.Servers;
using HealthPass.Grains.Regions;

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
        await Task.Delay(Settling * 2);
        var without = new List<double>();
        var with = new List<double>();
        var bytes = new List<double>();
        var pushes = new List<double>();
        for (var round = 0; round < options.Rounds; round++)
        {
            without.Add(await CpuAsync(server, options.Seconds));
            var viewers = new List<BareViewer>();
            try
            {
                foreach (var region in regions)
                {
                    viewers.Add(new());
                    await viewers[^1].StartAsync(server.Port, region);
                }

                await Task.Delay(Settling);
                var (bytesBefore, messagesBefore) = (viewers.Sum(viewer => viewer.Bytes), viewers.Sum(viewer => viewer.Messages));
                with.Add(await CpuAsync(server, options.Seconds));
                bytes.Add((viewers.Sum(viewer => viewer.Bytes) - bytesBefore) / options.Seconds);
                pushes.Add((viewers.Sum(viewer => viewer.Messages) - messagesBefore) / options.Seconds);
            }
            finally
            {
                await Task.WhenAll(viewers.Select(viewer => viewer.DisposeAsync().AsTask()));
            }

            await Task.Delay(Settling);
        }

        _ = load.Stop();
        var (bare, full) = (Spread.Of(without), Spread.Of(with));
        var count = regions.Count;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            ### {count} viewers of the wall on one node, {options.Rate:N0} scans a second, {regions.Distinct().Count()} regions watched

            | | min | median | max |
            |---|--:|--:|--:|
            | server CPU without viewers, ms a second | {bare.Min * 1000:F0} | {bare.Median * 1000:F0} | {bare.Max * 1000:F0} |
            | server CPU with viewers, ms a second | {full.Min * 1000:F0} | {full.Median * 1000:F0} | {full.Max * 1000:F0} |
            | a viewer costs, µs a second | | {(full.Median - bare.Median) * 1e6 / count:F0} | |
            | pushes a second, all viewers | {Line(pushes, 1)} |
            | pushes a second, each viewer | {Line(pushes, count)} |
            | bytes a second, each viewer | {Line(bytes, count)} |

            """);
    }

    private static string Line(List<double> values, int among)
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
}
