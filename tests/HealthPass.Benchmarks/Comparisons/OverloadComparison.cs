using System.Globalization;
using HealthPass.Benchmarks.Load;

namespace HealthPass.Benchmarks.Comparisons;

/// <summary>A step to ten times the callers that keep a node busy, who do not keep to Retry-After, and what comes after.</summary>
internal static class OverloadComparison
{
    private const int Few = 8;
    private const int Kept = 20_000;
    private const double AllowedPart = 0.8;
    private const double AllowedMilliseconds = 50;

    public static async Task<string> RunAsync(Options options)
    {
        await using var arena = new Arena(options, options.Persons, "overload");
        var server = await arena.StartHealthPassAsync();
        var made = new Requests(arena.World, options.Seed);
        var mixed = made.ShowsAndScans(server, Kept);
        var many = options.Connections;
        using var loop = new StormLoop(server.Port, many * 10, mixed);
        var seen = loop.Run(
        [
            ("warm-up", options.Seconds * 3, many),
            ("unloaded", options.Seconds * 2, Few),
            ("full", options.Seconds * 2, many),
            ("ten times", options.Seconds * 4, many * 10),
            ("after", options.Seconds * 3, many),
        ]);
        if (options.Chart is { } chart)
        {
            await File.WriteAllTextAsync(chart, StormChart.Draw(seen));
        }

        return Print(options, [.. seen.Where(second => second.Phase != "warm-up")]);
    }

    private static string Print(Options options, IReadOnlyList<StormSecond> seen)
    {
        var lines = seen.GroupBy(second => second.Phase).Select(group => StormSecond.Together([.. group])).ToList();
        var text = StormTable.Print($"Overload: {options.Connections} callers, then {options.Connections * 10} who call again at once", lines);
        var (unloaded, full, storm) = (lines[0], lines[1], lines[2]);
        var allowed = (3 * unloaded.Percentile(0.99)) + AllowedMilliseconds;
        // Nothing but what is served well counts: an answer that comes too late is none.
        var good = storm.Accepted.Count(latency => latency <= allowed) / storm.Seconds;
        var back = seen.Where(second => second.Phase == "after").SkipWhile(second => second.Refused > 0).FirstOrDefault();
        _ = text.AppendLine().AppendLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Goodput at ten times the callers: {good / full.ServedPerSecond:P0} of what is served at full load (goal {AllowedPart:P0}). p99 of what is served: {storm.Percentile(0.99):F1} ms (goal {allowed:F1} ms: three times the unloaded p99 and {AllowedMilliseconds:F0} ms). "))
            .AppendLine(back is null ? "Calls were refused until the end." : string.Create(
                CultureInfo.InvariantCulture,
                $"No call is refused any more {Math.Max(0, back.At - back.Seconds - seen.Where(second => second.Phase == "ten times").Max(second => second.At)):F1} s after the storm (goal 10 s)."));
        return text.ToString();
    }
}
