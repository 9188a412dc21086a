using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using HealthPass.Benchmarks.Load;
using HealthPass.Benchmarks.Servers;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Audit.Anchors;
using HealthPass.Grains.Audit.Checking;
using HealthPass.Storage;
using HealthPass.Storage.Common;

namespace HealthPass.Benchmarks.Comparisons;

/// <summary>
/// Lines of the audit trail a second, by writers who each wait until theirs is durable: a transaction for each line, without
/// even the call to the grain, against the trail's grain in a silo of this process, which has lines share transactions.
/// </summary>
internal static class AuditComparison
{
    private const double MaxSeconds = 1.5;
    private const double WarmUp = 0.5;
    private const int Verified = 400_000;
    private const int Chunk = 4_000;

    private static readonly int[] Writers = [1, 32, 256];
    private static readonly object Detail = new { purpose = "caller asks why the code is yellow", found = 1, shown = 1 };

    public static async Task<string> RunAsync(Options options)
    {
        var text = new StringBuilder();
        _ = text.AppendLine("### The audit trail by writers who wait for their line").AppendLine();
        _ = text.AppendLine("| database | way | writers | lines/s | p50 ms | p99 ms | CPU µs a line |");
        _ = text.AppendLine("|---|---|--:|--:|--:|--:|--:|");
        var folder = Path.Combine(options.Work, "audit");
        _ = Directory.CreateDirectory(folder);
        await MeasureAsync("SQLite", new() { DataDirectory = folder, NodeName = "bench" }, options, text);
        await using var postgres = await PostgresStore.StartAsync(Path.Combine(options.Work, "audit-postgres"));
        await MeasureAsync(
            "PostgreSQL", new() { Provider = StorageProvider.Postgres, ConnectionString = postgres.ConnectionString, DataDirectory = folder, NodeName = "bench" }, options, text);
        _ = text.AppendLine().AppendLine("### audit verify, the whole trail with its tree").AppendLine();
        _ = text.AppendLine("| database | lines | lines/s | CPU µs a line |").AppendLine("|---|--:|--:|--:|");
        var verified = Path.Combine(options.Work, "audit-verified");
        _ = Directory.CreateDirectory(verified);
        await VerifyAsync("SQLite", new() { DataDirectory = verified, NodeName = "bench" }, text);
        await using var other = await PostgresStore.StartAsync(Path.Combine(options.Work, "audit-verified-postgres"));
        await VerifyAsync("PostgreSQL", new() { Provider = StorageProvider.Postgres, ConnectionString = other.ConnectionString, DataDirectory = verified, NodeName = "bench" }, text);
        return text.ToString();
    }

    private static async Task VerifyAsync(string name, StorageOptions storage, StringBuilder text)
    {
        await StorageSchema.MigrateAsync(storage);
        await using var services = new ServiceCollection().AddHealthPassStorage(storage).BuildServiceProvider();
        var store = services.GetRequiredService<IAuditStore>();
        var detail = JsonSerializer.Serialize(Detail, JsonSerializerOptions.Web);
        AuditEntry? head = null;
        for (var written = 0; written < Verified; written += Chunk)
        {
            var lines = new AuditEntry[Chunk];
            for (var index = 0; index < Chunk; index++)
            {
                head = lines[index] = AuditChain.Next(
                    head, new("agent-1", AuditActions.HotlineLookup.Wire, "0123456789abcdef0123456789abcdef", detail), TimeProvider.System.GetUtcNow());
            }

            await store.AppendAsync(lines, CancellationToken.None);
        }

        var verifier = new AuditVerifier(store, services.GetRequiredService<IAuditTreeStore>());
        _ = await verifier.VerifyAsync([], CancellationToken.None);
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var began = Stopwatch.GetTimestamp();
        var verdict = await verifier.VerifyAsync([], CancellationToken.None);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        process.Refresh();
        _ = text.AppendLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {verdict.Lines:N0}{(verdict.IsSound ? string.Empty : " NOT SOUND")} | {verdict.Lines / seconds:N0} | {(process.TotalProcessorTime - before).TotalMicroseconds / verdict.Lines:F1} |"));
    }

    private static async Task MeasureAsync(string name, StorageOptions storage, Options options, StringBuilder text)
    {
        await StorageSchema.MigrateAsync(storage);
        var builder = Host.CreateApplicationBuilder();
        _ = builder.Logging.ClearProviders();
        _ = builder.Services.AddSingleton(TimeProvider.System).AddSingleton<AuditStanding>().AddSingleton<IAudit, AuditTrail>().AddHealthPassStorage(storage);
        _ = builder.UseOrleans(silo => silo.UseLocalhostClustering(Ports.Next(), Ports.Next()));
        using var host = builder.Build();
        var store = host.Services.GetRequiredService<IAuditStore>();
        using var alone = new LineByLine(store);
        foreach (var writers in Writers)
        {
            await LineAsync("a transaction a line", writers, alone.WriteAsync);
        }

        await host.StartAsync();
        var audit = host.Services.GetRequiredService<IAudit>();
        foreach (var writers in Writers)
        {
            await LineAsync("group commit", writers, () => audit.WriteAsync("agent-1", AuditActions.HotlineLookup, "0123456789abcdef0123456789abcdef", Detail));
        }

        await host.StopAsync();

        async Task LineAsync(string way, int writers, Func<Task<long>> write)
        {
            _ = await WriteAsync(writers, WarmUp, write);
            var (load, cpu) = await WriteAsync(writers, Math.Min(options.Seconds, MaxSeconds), write);
            _ = text.AppendLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {way} | {writers} | {load.Operations / load.Seconds:N0} | {load.Percentile(.5):F2} | {load.Percentile(.99):F2} | {cpu:F0} |"));
        }
    }

    private static async Task<(LoadResult Load, double CpuMicroseconds)> WriteAsync(int writers, double seconds, Func<Task<long>> write)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var began = Stopwatch.GetTimestamp();
        var end = began + (long)(seconds * Stopwatch.Frequency);
        var ticks = await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            var mine = new List<long>();
            for (var now = Stopwatch.GetTimestamp(); now < end;)
            {
                _ = await write();
                var after = Stopwatch.GetTimestamp();
                mine.Add(after - now);
                now = after;
            }

            return mine;
        })));
        var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
        process.Refresh();
        var sorted = ticks.SelectMany(mine => mine).Order().ToArray();
        return (new(sorted.Length, took, sorted), (process.TotalProcessorTime - before).TotalMicroseconds / sorted.Length);
    }

    // What the trail did before: one line, one transaction, one after the other.
    private sealed class LineByLine(IAuditStore store) : IDisposable
    {
        private readonly SemaphoreSlim _turn = new(1);
        private AuditEntry? _head;

        public async Task<long> WriteAsync()
        {
            await _turn.WaitAsync();
            try
            {
                var line = new AuditLine("agent-1", AuditActions.HotlineLookup.Wire, "0123456789abcdef0123456789abcdef", JsonSerializer.Serialize(Detail, JsonSerializerOptions.Web));
                var entry = AuditChain.Next(_head, line, TimeProvider.System.GetUtcNow());
                await store.AppendAsync([entry], CancellationToken.None);
                _head = entry;
                return entry.Sequence;
            }
            finally
            {
                _ = _turn.Release();
            }
        }

        public void Dispose() => _turn.Dispose();
    }
}
