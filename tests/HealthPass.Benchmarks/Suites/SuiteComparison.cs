using HealthPass.Benchmarks.Comparisons;
using HealthPass.Benchmarks.Servers;
using HealthPass.Kernel.Keys;

namespace HealthPass.Benchmarks.Suites;

/// <summary>HealthPass with the national algorithms beside itself with the default ones: in the engine alone, and as a show and a scan over HTTP.</summary>
internal static class SuiteComparison
{
    public static async Task<string> RunAsync(Options options)
    {
        var stages = await SuiteStages.RunAsync(options);
        var arenas = new List<Arena>();
        var entries = new List<Entry>();
        try
        {
            foreach (var suite in Enum.GetValues<KeySuite>())
            {
                var arena = new Arena(options, options.Persons, $"suites-{suite.ToWire()}", suite);
                arenas.Add(arena);
                var server = await arena.StartHealthPassAsync(suite.ToWire());
                var requests = new Requests(arena.World, options.Seed);
                entries.Add(Http(server, "\"colour\":\"green\""u8, calls => requests.Shows(server, calls)));
                entries.Add(Http(server, "\"verdict\":\"allow\""u8, calls => requests.ScansByCode(server, calls)));
            }

            var match = new Match(options);
            var rounds = await match.RunAsync(entries);
            return stages + '\n' + string.Join('\n', Enumerable.Range(0, 2).Select(which => Table.Print(
                which == 0 ? "Show over HTTP by suite" : "Single scan over HTTP by suite",
                [.. entries.Where((_, i) => i % 2 == which).Select(entry => entry.Label)],
                [.. rounds.Where((_, i) => i % 2 == which)],
                KeySuite.Default.ToWire()))) + match.Idle;
        }
        finally
        {
            entries.ForEach(entry => entry.Dispose());
            foreach (var arena in arenas)
            {
                await arena.DisposeAsync();
            }
        }

        HttpEntry Http(HealthPassServer server, ReadOnlySpan<byte> expect, Func<int, Load.RequestSet> make) => new(server.Name, server, options.Connections, expect, make);
    }
}
