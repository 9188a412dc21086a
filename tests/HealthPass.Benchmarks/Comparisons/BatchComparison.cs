using System.Globalization;
using System.Text;

namespace HealthPass.Benchmarks.Comparisons;

/// <summary>Batches of scans over HTTP in the compact MessagePack form; every scan has the gate's id. An operation is a scan.</summary>
internal static class BatchComparison
{
    private static readonly string[] Rivals = ["redis", "redis-pipelined", "postgres", "echo"];

    public static async Task<string> RunAsync(Options options)
    {
        await using var arena = new Arena(options, options.Persons, "batch");
        var servers = await Lineup.StartAsync(arena, Rivals);
        var requests = new Requests(arena.World, options.Seed);
        var text = new StringBuilder();
        foreach (var size in options.Batches)
        {
            // Fewer callers for larger calls: 64 gates that send 500 at once would measure the queue.
            var few = options with { Connections = size >= 500 ? Math.Min(options.Connections, 8) : size >= 50 ? Math.Min(options.Connections, 16) : options.Connections };
            var entries = new List<Entry>();
            try
            {
                foreach (var server in servers)
                {
                    // Nil, then 16 bytes of scan id: every answer must begin as a verdict does.
                    entries.Add(new HttpEntry(
                        server.Name, server, few.Connections, [0x9A, 0xC0, 0xC4, 0x10], calls => requests.Batches(server, calls, size))
                    {
                        OperationsEach = size,
                    });
                }

                var match = new Match(few);
                var rounds = await match.RunAsync(entries);
                _ = text.AppendLine(Table.Print(
                    string.Create(CultureInfo.InvariantCulture, $"Batches of {size}, MessagePack, {few.Connections} callers, {options.Persons:N0} persons; op = scan, latency = call"),
                    [.. entries.Select(entry => entry.Label)],
                    rounds,
                    "redis") + match.Idle + "\n");
            }
            finally
            {
                entries.ForEach(entry => entry.Dispose());
            }
        }

        return text.ToString();
    }
}
