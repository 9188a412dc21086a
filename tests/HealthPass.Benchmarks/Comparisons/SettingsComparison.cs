namespace HealthPass.Benchmarks.Comparisons;

/// <summary>HealthPass as it ships beside itself under other settings of the runtime: what each costs and what memory it takes.</summary>
internal static class SettingsComparison
{
    private const int BatchSize = 500;

    // The runtime's own names; the environment goes before what the project sets.
    private static readonly (string Name, Dictionary<string, string> Settings)[] All =
    [
        ("as shipped", []),
        ("workstation GC", new() { ["DOTNET_gcServer"] = "0", ["DOTNET_GCDynamicAdaptationMode"] = "0" }),
        ("server GC with DATAS", new() { ["DOTNET_gcServer"] = "1", ["DOTNET_GCDynamicAdaptationMode"] = "1" }),
        ("server GC without DATAS", new() { ["DOTNET_gcServer"] = "1", ["DOTNET_GCDynamicAdaptationMode"] = "0" }),
        ("no concurrent GC", new() { ["DOTNET_gcConcurrent"] = "0" }),
        ("no profile-guided tiers", new() { ["DOTNET_TieredPGO"] = "0" }),
        ("idle threads spin", new() { ["DOTNET_ThreadPool_UnfairSemaphoreSpinLimit"] = "46" }),
    ];

    public static async Task<string> RunAsync(Options options)
    {
        await using var arena = new Arena(options, options.Persons, "settings");
        var entries = new List<Entry>();
        try
        {
            var made = default(Requests);
            foreach (var (name, settings) in All.Where(setting => options.Includes(setting.Name)))
            {
                var server = await arena.StartHealthPassAsync(name, settings);
                var requests = made ??= new(arena.World, options.Seed);
                entries.Add(new HttpEntry(name, server, options.Connections, "\"verdict\":\"allow\""u8, calls => requests.ScansByCode(server, calls)));
                entries.Add(new HttpEntry($"{name}, batches", server, 8, [0x9A, 0xC0, 0xC4, 0x10], calls => requests.Batches(server, calls, BatchSize))
                {
                    OperationsEach = BatchSize,
                });
            }

            var match = new Match(options);
            var rounds = await match.RunAsync(entries);
            return string.Join('\n', Enumerable.Range(0, 2).Select(which => Table.Print(
                which == 0 ? "Single scan by settings of the runtime" : $"Batches of {BatchSize} by settings of the runtime; op = scan, latency = call",
                [.. entries.Where((_, i) => i % 2 == which).Select(entry => entry.Label)],
                [.. rounds.Where((_, i) => i % 2 == which)],
                entries[which].Label))) + match.Idle;
        }
        finally
        {
            entries.ForEach(entry => entry.Dispose());
        }
    }
}
