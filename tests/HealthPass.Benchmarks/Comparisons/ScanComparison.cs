using HealthPass.Benchmarks.Servers;

namespace HealthPass.Benchmarks.Comparisons;

/// <summary>Single scans: by code over HTTP everywhere, and the other ways in that HealthPass has.</summary>
internal static class ScanComparison
{
    private static readonly string[] Rivals = ["echo", "redis", "redis-lua", "postgres", "orleans-naive"];

    public static async Task<string> RunAsync(Options options)
    {
        await using var arena = new Arena(options, options.Persons, "scan");
        var entries = new List<Entry>();
        try
        {
            var requests = default(Requests);
            foreach (var server in await Lineup.StartAsync(arena, Rivals))
            {
                requests ??= new(arena.World, options.Seed);
                var made = requests;
                entries.Add(Http(server.Name, server, calls => made.ScansByCode(server, calls)));
                if (server is HealthPassServer healthPass)
                {
                    entries.Add(Http("healthpass, gate's scanId", server, calls => made.ScansByCode(server, calls, withId: true)));
                    entries.Add(Http("healthpass, document", server, calls => made.ScansByDocument(server, calls)));
                    entries.Add(new HubEntry("healthpass, hub stream", healthPass, options.Connections, requests));
                }
            }

            var match = new Match(options);
            var rounds = await match.RunAsync(entries);
            return Table.Print($"Single scan, {options.Persons:N0} persons", [.. entries.Select(entry => entry.Label)], rounds, "echo") + match.Idle;
        }
        finally
        {
            entries.ForEach(entry => entry.Dispose());
        }

        HttpEntry Http(string label, Server server, Func<int, Load.RequestSet> make) =>
            new(label, server, options.Connections, "\"verdict\":\"allow\""u8, make);
    }
}
