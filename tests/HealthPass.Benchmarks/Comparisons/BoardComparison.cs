using System.Globalization;
using HealthPass.Benchmarks.Servers;

namespace HealthPass.Benchmarks.Comparisons;

/// <summary>HealthPass with boards of several sizes: what a scan costs when it can be of anyone, and what a person costs in memory.</summary>
internal static class BoardComparison
{
    private const int BatchSize = 500;

    public static async Task<string> RunAsync(Options options)
    {
        var arenas = new List<Arena>();
        var entries = new List<Entry>();
        var boards = new List<HealthPassServer>();
        try
        {
            foreach (var persons in options.Boards)
            {
                var arena = new Arena(options, persons, $"board-{persons}");
                arenas.Add(arena);
                var name = string.Create(CultureInfo.InvariantCulture, $"{persons:N0} persons");
                var server = await arena.StartHealthPassAsync(name);
                boards.Add(server);
                var requests = new Requests(arena.World, options.Seed);
                entries.Add(new HttpEntry(name, server, options.Connections, "\"verdict\":\"allow\""u8, calls => requests.ScansByCode(server, calls)));
                entries.Add(new HttpEntry(
                    $"{name}, batches", server, 8, [0x9A, 0xC0, 0xC4, 0x10], calls => requests.Batches(server, calls, BatchSize))
                {
                    OperationsEach = BatchSize,
                });
            }

            var match = new Match(options);
            var rounds = await match.RunAsync(entries);
            return string.Join('\n', Enumerable.Range(0, 2).Select(which => Table.Print(
                which == 0 ? "Single scan by size of the board" : $"Batches of {BatchSize} by size of the board; op = scan, latency = call",
                [.. entries.Where((_, i) => i % 2 == which).Select(entry => entry.Label)],
                [.. rounds.Where((_, i) => i % 2 == which)],
                entries[which].Label))) + string.Concat(boards.Select(board => $"{board.Name}: {board.LastLine("Warm start done")}\n\n")) + match.Idle;
        }
        finally
        {
            entries.ForEach(entry => entry.Dispose());
            foreach (var arena in arenas)
            {
                await arena.DisposeAsync();
            }
        }
    }
}
