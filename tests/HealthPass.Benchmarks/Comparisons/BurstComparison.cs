using HealthPass.Benchmarks.Load;

namespace HealthPass.Benchmarks.Comparisons;

/// <summary>
/// A station at seven in the morning after a restart: while some gates scan people who are on the board, others begin to scan
/// people nobody has scanned yet, each once. What the first wait for before, meanwhile and after.
/// </summary>
internal static class BurstComparison
{
    private const int WarmCallers = 16;
    private const int WarmPersons = 2_000;
    private const int Kept = 20_000;
    private const double Stretch = 0.5;

    public static async Task<string> RunAsync(Options options)
    {
        await using var arena = new Arena(options, options.Persons, "burst");
        var server = await arena.StartColdHealthPassAsync("healthpass");
        var made = new Requests(arena.World, options.Seed);
        using var warm = new StormLoop(server.Port, WarmCallers, made.ScansByDocument(server, Kept, i => i % WarmPersons));
        _ = warm.Run([("warm-up", options.Seconds * 3, WarmCallers)]);
        var lines = new List<StormSecond>();
        foreach (var (name, callers) in new[] { ("64 callers", options.Connections), ("256 callers", options.Connections * 4) })
        {
            var half = (options.Persons - WarmPersons) / 2;
            var from = WarmPersons + (lines.Count == 0 ? 0 : half);
            var cold = made.ScansByDocument(server, half, i => from + i);
            lines.Add(StormSecond.Together(warm.Run([($"before {name}", options.Seconds * 2, WarmCallers)])));
            using var loop = new LoadLoop(server.Port, callers);
            var burst = Task.Run(() => loop.Run(cold, "\"verdict\":\"allow\""u8));
            var meanwhile = new List<StormSecond>();
            while (!burst.IsCompleted)
            {
                meanwhile.AddRange(warm.Run([($"while {name} bring {half:N0} new people", Stretch, WarmCallers)]));
            }

            var served = await burst;
            lines.Add(StormSecond.Together(meanwhile));
            lines.Add(new(0, "the new people themselves", callers, served.Seconds, served.Refused, served.Milliseconds()));
            lines.Add(StormSecond.Together(warm.Run([($"after {name}", options.Seconds * 2, WarmCallers)])));
        }

        return StormTable.Print($"A burst of people who are not on the board, beside {WarmCallers} callers who scan people who are", lines).ToString();
    }
}
