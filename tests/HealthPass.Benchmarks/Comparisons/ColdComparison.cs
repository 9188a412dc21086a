namespace HealthPass.Benchmarks.Comparisons;

/// <summary>
/// The first scan of a person who is not on the board, so that the grain must be activated from the store: persons are
/// registered over HTTP, the process is started again with an empty directory table, and each round scans persons whom no
/// round before has scanned, once each. Beside it the same process' scans of people on the board.
/// </summary>
internal static class ColdComparison
{
    private const int Each = 6_000;

    private static readonly string[] Rivals = ["postgres-read", "postgres"];

    public static async Task<string> RunAsync(Options options)
    {
        var persons = Each * (options.Rounds + 1);
        await using var arena = new Arena(options, persons, "cold");
        var entries = new List<Entry>();
        try
        {
            var server = await arena.StartColdHealthPassAsync("healthpass");
            var requests = new Requests(arena.World, options.Seed);
            var next = 0;
            entries.Add(new HttpEntry("healthpass, first scan", server, options.Connections, "\"verdict\":\"allow\""u8, calls =>
            {
                var from = next;
                next += calls;
                return requests.ScansByCode(server, calls, personAt: i => from + i);
            })
            {
                FixedOperations = Each,
            });

            // The persons of the warm-up are on the board by the time this entry warms up.
            entries.Add(new HttpEntry(
                "healthpass, later scan", server, options.Connections, "\"verdict\":\"allow\""u8, calls => requests.ScansByCode(server, calls, personAt: i => i % Each)));
            foreach (var name in Rivals.Where(options.Includes))
            {
                var rival = await arena.StartRivalAsync(name);
                entries.Add(new HttpEntry(
                    name, rival, options.Connections, "\"verdict\":\"allow\""u8, calls => requests.ScansByCode(rival, calls)));
            }

            var match = new Match(options);
            var rounds = await match.RunAsync(entries);
            return Table.Print(
                $"First scan of a person, HTTP JSON, {persons:N0} persons registered, {Each:N0} scanned for the first time a round",
                [.. entries.Select(entry => entry.Label)],
                rounds,
                "postgres-read") + match.Idle;
        }
        finally
        {
            entries.ForEach(entry => entry.Dispose());
        }
    }
}
