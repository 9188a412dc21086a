using HealthPass.Benchmarks.Colours;
using HealthPass.Benchmarks.Suites;
using HealthPass.Benchmarks.Texts;
using HealthPass.Benchmarks.Wall;

namespace HealthPass.Benchmarks.Comparisons;

/// <summary>Runs comparisons by name and prints what they were run on.</summary>
internal static class Comparison
{
    private static readonly (string Name, Func<Options, Task<string>> Run)[] All =
    [
        ("show", ShowComparison.RunAsync),
        ("scan", ScanComparison.RunAsync),
        ("batch", BatchComparison.RunAsync),
        ("cold", ColdComparison.RunAsync),
        ("board", BoardComparison.RunAsync),
        ("day", DayComparison.RunAsync),
        ("commits", CommitComparison.RunAsync),
        ("audit", AuditComparison.RunAsync),
        ("overload", OverloadComparison.RunAsync),
        ("viewers", ViewersComparison.RunAsync),
        ("pixels", PixelsComparison.RunAsync),
        ("burst", BurstComparison.RunAsync),
        ("outage", OutageComparison.RunAsync),
        ("soak", SoakComparison.RunAsync),
        ("settings", SettingsComparison.RunAsync),
        ("queue", QueueComparison.RunAsync),
        ("colours", ColourComparison.RunAsync),
        ("suites", SuiteComparison.RunAsync),
        ("texts", TextComparison.RunAsync),
    ];

    /// <summary>Runs one comparison, or all.</summary>
    /// <returns>Whether there is one of that name.</returns>
    public static async Task<bool> TryRunAsync(string name, string[] arguments)
    {
        var chosen = All.Where(comparison => name == "all" ? comparison.Name is not ("day" or "outage" or "soak" or "queue") : comparison.Name == name).ToList();
        if (chosen.Count == 0)
        {
            return false;
        }

        var options = Options.Parse(arguments);
        Console.WriteLine(Machine.Describe(options));
        foreach (var (title, run) in chosen)
        {
            await Console.Error.WriteLineAsync($"{title}:");
            Console.WriteLine(await run(options));
        }

        if (!options.Keep && Directory.Exists(options.Work))
        {
            Directory.Delete(options.Work, recursive: true);
        }

        return true;
    }
}
