using System.Diagnostics;
using System.Globalization;
using HealthPass.Benchmarks.Load;
using Npgsql;

namespace HealthPass.Benchmarks.Servers;

/// <summary>A fresh PostgreSQL: durable commits, half a gigabyte of buffers, checkpoints out of the way.</summary>
internal sealed class PostgresStore : IAsyncDisposable
{
    private const string Binaries = "/usr/lib/postgresql/15/bin";

    private static readonly string[] Settings =
    [
        "listen_addresses=127.0.0.1", "max_connections=100", "synchronous_commit=on", "fsync=on", "shared_buffers=512MB",
        "wal_buffers=16MB", "max_wal_size=4GB", "checkpoint_timeout=30min", "effective_cache_size=4GB", "jit=off",
        "autovacuum_naptime=1h", "unix_socket_directories=",
    ];

    private readonly Func<ChildProcess> _start;
    private ChildProcess _process;

    private PostgresStore(Func<ChildProcess> start, string connectionString) => (_start, _process, ConnectionString) = (start, start(), connectionString);

    public int ProcessId => _process.Id;

    public string ConnectionString { get; }

    public static async Task<PostgresStore> StartAsync(string folder)
    {
        _ = Directory.CreateDirectory(folder);
        var data = Path.Combine(folder, "data");
        // The server refuses to run as root; setpriv becomes it rather than standing over it, so the process id is right.
        string[] user = Environment.UserName == "root" ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : [];
        if (user.Length > 0)
        {
            await RunAsync("chown", ["postgres:postgres", folder]);
        }

        await RunAsync(
            [.. user, Program("initdb"), "-D", data, "-U", "bench", "--auth=trust", "--encoding=UTF8", "--locale=C", "--data-checksums"]);
        var port = Ports.Next();
        string[] command =
        [
            .. user, Program("postgres"), "-D", data, "-p", port.ToString(CultureInfo.InvariantCulture),
            .. Settings.SelectMany(setting => new[] { "-c", setting }),
        ];
        var store = new PostgresStore(
            () => new(command[0], command[1..], new Dictionary<string, string>(), Path.Combine(folder, "postgres.log")), $"Host=127.0.0.1;Port={port};Username=bench;Database=postgres");
        await store.AnswersAsync();
        return store;
    }

    /// <summary>Ends it as a power cut does.</summary>
    public async Task CrashAsync()
    {
        Posix.Signal(_process.Id, Posix.Kill);
        await _process.DisposeAsync();
    }

    /// <summary>Starts it again, and waits until it answers.</summary>
    public async Task StartAgainAsync()
    {
        _process = _start();
        await AnswersAsync();
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private Task AnswersAsync() => _process.WaitUntilAsync(
        async () =>
        {
            try
            {
                await using var connection = new NpgsqlConnection($"{ConnectionString};Pooling=false;Timeout=2");
                await connection.OpenAsync();
                return true;
            }
            catch (NpgsqlException)
            {
                return false;
            }
        },
        TimeSpan.FromSeconds(60));

    private static string Program(string name) => File.Exists($"{Binaries}/{name}") ? $"{Binaries}/{name}" : name;

    private static Task RunAsync(string[] command) => RunAsync(command[0], command[1..]);

    private static async Task RunAsync(string file, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{file} failed: {error}{await output}");
        }
    }
}
