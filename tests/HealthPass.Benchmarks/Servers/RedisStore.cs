using System.Globalization;
using StackExchange.Redis;

namespace HealthPass.Benchmarks.Servers;

/// <summary>A fresh redis-server: append-only file synced every second, no snapshots.</summary>
internal sealed class RedisStore(ChildProcess process, int port) : IAsyncDisposable
{
    public int ProcessId => process.Id;

    public string Endpoint { get; } = $"127.0.0.1:{port}";

    public static async Task<RedisStore> StartAsync(string folder)
    {
        _ = Directory.CreateDirectory(folder);
        var port = Ports.Next();
        var process = new ChildProcess(
            "redis-server",
            [
                "--port", port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", folder, "--save", "",
                "--appendonly", "yes", "--appendfsync", "everysec",
            ],
            new Dictionary<string, string>(),
            Path.Combine(folder, "redis.log"));
        var store = new RedisStore(process, port);
        await process.WaitUntilAsync(
            async () =>
            {
                try
                {
                    await using var connection = await ConnectionMultiplexer.ConnectAsync($"{store.Endpoint},connectTimeout=500");
                    return connection.IsConnected;
                }
                catch (RedisConnectionException)
                {
                    return false;
                }
            },
            TimeSpan.FromSeconds(20));
        return store;
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();
}
