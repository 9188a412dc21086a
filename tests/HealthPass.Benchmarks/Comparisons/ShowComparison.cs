namespace HealthPass.Benchmarks.Comparisons;

/// <summary>A show over HTTP: status, token, counter.</summary>
internal static class ShowComparison
{
    private static readonly string[] Rivals = ["echo", "redis", "postgres", "orleans-naive"];

    public static async Task<string> RunAsync(Options options)
    {
        await using var arena = new Arena(options, options.Persons, "show");
        var entries = new List<Entry>();
        try
        {
            var ours = await Lineup.StartAsync(arena, Rivals);
            var requests = new Requests(arena.World, options.Seed);
            foreach (var server in ours)
            {
                entries.Add(new HttpEntry(
                    server.Name, server, options.Connections, "\"colour\":\"green\""u8, calls => requests.Shows(server, calls)));
            }

            var match = new Match(options);
            var rounds = await match.RunAsync(entries);
            return Table.Print($"Show, HTTP JSON, {options.Persons:N0} persons", [.. entries.Select(entry => entry.Label)], rounds, "echo") + match.Idle;
        }
        finally
        {
            entries.ForEach(entry => entry.Dispose());
        }
    }
}
