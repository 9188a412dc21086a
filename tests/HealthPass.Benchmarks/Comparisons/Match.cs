using System.Diagnostics;
using System.Globalization;
using HealthPass.Benchmarks.Load;
using HealthPass.Benchmarks.Measuring;

namespace HealthPass.Benchmarks.Comparisons;

/// <summary>Warms contenders up, then measures them in rounds, in an order drawn anew for each round.</summary>
internal sealed class Match(Options options)
{
    private const int FirstCalls = 500;
    private const int LeastWarmCalls = 20_000;
    private const double QuietShare = 0.03;
    private static readonly TimeSpan QuietFor = TimeSpan.FromMilliseconds(600);
    private static readonly TimeSpan IdleFor = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(90);

    /// <summary>What the contenders used before the first round without being called.</summary>
    public string Idle { get; private set; } = string.Empty;

    /// <summary>Runs the match.</summary>
    /// <param name="entries">The lines of the table.</param>
    /// <returns>The rounds of each entry, in its order.</returns>
    public async Task<IReadOnlyList<Round>[]> RunAsync(IReadOnlyList<Entry> entries)
    {
        var calls = new int[entries.Count];
        for (var i = 0; i < entries.Count; i++)
        {
            calls[i] = await WarmUpAsync(entries[i]);
            await Console.Error.WriteLineAsync($"  warm: {entries[i].Label}, {calls[i]} calls a round");
        }

        await ReportIdleAsync(entries);
        var rounds = entries.Select(_ => new List<Round>()).ToArray();
        var order = Enumerable.Range(0, entries.Count).ToArray();
        var random = new Random(options.Seed);
        for (var round = 0; round < options.Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                rounds[i].Add(await MeasureAsync(entries[i], calls[i]));
                await Console.Error.WriteLineAsync(
                    $"  round {round + 1}: {entries[i].Label}: {rounds[i][^1].Operations / rounds[i][^1].Seconds:F0}/s, {rounds[i][^1].SettledCpuPerOperation:F2} µs");
            }
        }

        return rounds;
    }

    // What a contender uses without any call is part of "deferred work" for as long as it takes to be quiet.
    private async Task ReportIdleAsync(IReadOnlyList<Entry> entries)
    {
        var servers = entries.Select(entry => entry.Server).Distinct().ToList();
        var before = servers.Select(server => server.ServerCpu() + server.StoreCpu()).ToList();
        await Task.Delay(IdleFor);
        Idle = "Idle CPU, ms a second: " + string.Join(", ", servers.Select((server, i) => string.Create(
            CultureInfo.InvariantCulture, $"{server.Name} {(server.ServerCpu() + server.StoreCpu() - before[i]) * 1000 / IdleFor.TotalSeconds:F0}"))) + ".";
    }

    // Until the time is over, with ever more calls: tiered compilation needs some thousands and half a second in the background.
    private async Task<int> WarmUpAsync(Entry entry)
    {
        if (entry.FixedOperations > 0)
        {
            _ = await (await entry.PrepareAsync(entry.FixedOperations / entry.OperationsEach))();
            _ = await SettleAsync(entry);
            return entry.FixedOperations / entry.OperationsEach;
        }

        var calls = Math.Max(options.Connections * 2, FirstCalls / entry.OperationsEach);
        var spent = 0d;
        var made = 0L;
        var best = 0d;
        LoadResult result;
        do
        {
            // A server that compiles its code for the first time may turn calls away; in a round it may not.
            result = await (await entry.PrepareAsync(calls))();
            spent += result.Seconds;
            made += calls;
            best = Math.Max(best, result.SortedTicks.Length / result.Seconds);
            if (result.Seconds < options.Seconds / 2)
            {
                calls *= 2;
            }
        }
        while (spent < Math.Max(3, options.Seconds * 1.5) || made < LeastWarmCalls / entry.OperationsEach);
        _ = await SettleAsync(entry);
        return Math.Max(options.Connections, (int)(best * options.Seconds));
    }

    private static async Task<Round> MeasureAsync(Entry entry, int calls)
    {
        var run = await entry.PrepareAsync(calls);
        GC.Collect();
        var server = entry.Server;
        var allocated = RuntimeCounters.Read(server.CounterSocket)?.AllocatedBytes;
        var serverBefore = server.ServerCpu();
        var storeBefore = server.StoreCpu();
        var result = await run();
        if (result.Refused > 0)
        {
            throw new InvalidOperationException($"{entry.Label} turned {result.Refused} calls away: there is no round to measure.");
        }

        var serverCpu = server.ServerCpu() - serverBefore;
        var storeCpu = server.StoreCpu() - storeBefore;
        var settled = await SettleAsync(entry);
        return new()
        {
            Operations = result.Operations,
            Seconds = result.Seconds,
            P50 = result.Percentile(0.5),
            P99 = result.Percentile(0.99),
            P999 = result.Percentile(0.999),
            ServerCpu = serverCpu,
            StoreCpu = storeCpu,
            SettledCpu = server.ServerCpu() + server.StoreCpu() - serverBefore - storeBefore,
            Settled = settled,
            AllocatedBytes = RuntimeCounters.Read(server.CounterSocket)?.AllocatedBytes - allocated,
            ServerBytes = ProcessTree.ResidentBytes(server.ProcessId),
            StoreBytes = ProcessTree.ResidentBytes(server.StoreId),
        };
    }

    // Work that was put off (shipping, flushing, collecting) belongs to the operations that caused it, and must not
    // disturb the next contender.
    private static async Task<bool> SettleAsync(Entry entry)
    {
        var started = Stopwatch.GetTimestamp();
        var before = entry.Server.ServerCpu() + entry.Server.StoreCpu();
        while (Stopwatch.GetElapsedTime(started) < Timeout)
        {
            await Task.Delay(QuietFor);
            var now = entry.Server.ServerCpu() + entry.Server.StoreCpu();
            if (now - before <= Math.Max(0.02, QuietFor.TotalSeconds * QuietShare))
            {
                return true;
            }

            before = now;
        }

        return false;
    }
}
