using System.Diagnostics;
using System.Globalization;
using System.Text;
using HealthPass.Benchmarks.Load;
using HealthPass.Benchmarks.Measuring;
using HealthPass.Benchmarks.Servers;

namespace HealthPass.Benchmarks.Comparisons;

/// <summary>
/// One node with millions of persons in its directory: how long it takes from its start to a full board, and what memory it
/// takes when, beginning with an empty board, every one of them is scanned once.
/// </summary>
internal static class DayComparison
{
    private const int BatchSize = 500;
    private const int CallsAtOnce = 200;
    private const int Steps = 10;
    private const int Connections = 8;
    private const string Name = "healthpass";

    public static async Task<string> RunAsync(Options options)
    {
        await using var arena = new Arena(options, options.Persons, "day");
        var report = new StringBuilder();
        if (options.Includes("warm-start"))
        {
            await WarmStartAsync(arena, report);
        }

        if (options.Includes("scans"))
        {
            await ScanEveryoneAsync(arena, report);
        }

        return report.ToString();
    }

    private static async Task WarmStartAsync(Arena arena, StringBuilder report)
    {
        // The first start writes the rows and makes the accounts; what is measured is a start like any other.
        await (await arena.StartOnRowsAsync(Name, NoWarmStart)).DisposeAsync();
        var persons = arena.World.PersonCount;
        var started = Stopwatch.GetTimestamp();
        await using var server = await arena.StartOnRowsAsync(Name, new Dictionary<string, string>());
        var ready = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await server.WaitForBoardAsync(persons);
        var full = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Add(report, $"Warm start of {persons:N0} persons: ready after {ready:F1} s, board full after {full:F1} s; server CPU {server.ServerCpu():F1} s");
        Add(report, $"{server.LastLine("Warm start done")}");
        Add(report, $"{Memory(server)}, {(double)ProcessTree.ResidentBytes(server.ProcessId) / persons:F1} bytes resident a person");
    }

    private static async Task ScanEveryoneAsync(Arena arena, StringBuilder report)
    {
        var persons = arena.World.PersonCount;
        await using var server = await arena.StartOnRowsAsync(Name, NoWarmStart);
        arena.World.WriteVenues(await server.RegisterVenuesAsync(arena.World.VenueRegions));
        Add(report, $"A day of {persons:N0} persons, each scanned once, nobody on the board before; batches of {BatchSize}");
        Add(report, $"before: {Memory(server)}");
        var requests = new Requests(arena.World, arena.Options.Seed);
        using var loop = new LoadLoop(server.Port, Connections);
        var done = 0;
        for (var step = 1; step <= Steps; step++)
        {
            var began = done;
            var cpu = server.ServerCpu();
            var seconds = 0d;
            while (done < (long)persons * step / Steps)
            {
                var from = done;
                var calls = (int)Math.Min(CallsAtOnce, (((long)persons * step / Steps) - done + BatchSize - 1) / BatchSize);
                seconds += loop.Run(requests.Batches(server, calls, BatchSize, i => (from + i) % persons), [0x9A, 0xC0, 0xC4, 0x10]).Seconds;
                done += calls * BatchSize;
            }

            Add(report, $"{done:N0} persons: {(done - began) / seconds:N0} scans/s, {(server.ServerCpu() - cpu) * 1e6 / (done - began):F2} µs CPU a scan with shipping, {await server.PersonsOnBoardAsync():N0} on the board; {Memory(server)}");
        }
    }

    private static Dictionary<string, string> NoWarmStart => new() { ["HealthPass__Board__WarmStart"] = "false" };

    private static string Memory(HealthPassServer server)
    {
        var counters = RuntimeCounters.Read(server.CounterSocket) ?? throw new InvalidOperationException("The server has no counters.");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{ProcessTree.ResidentBytes(server.ProcessId) >> 20} MiB resident, {counters.HeapBytes >> 20} MiB GC heap, {counters.Gen2} full collections, {counters.Activations} activations");
    }

    private static void Add(StringBuilder report, FormattableString line)
    {
        var text = line.ToString(CultureInfo.InvariantCulture);
        Console.Error.WriteLine("  " + text);
        _ = report.AppendLine(text).AppendLine();
    }
}
