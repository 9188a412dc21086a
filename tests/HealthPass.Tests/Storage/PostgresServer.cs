using System.Diagnostics;
using System.Globalization;
using System.Text;
using HealthPass.Storage;
using HealthPass.Storage.Common;
using HealthPass.Tests.Fakes;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(HealthPass.Tests.Storage.PostgresServer))]

namespace HealthPass.Tests.Storage;

/// <summary>
/// A private PostgreSQL server for this run: its own folder and port, started by the first test that asks for it and gone
/// with the run, whichever way the run ends. Each test gets a database of its own.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Missing =
        "PostgreSQL is not installed, and its tests must not be skipped: no initdb in /usr/lib/postgresql/*/bin nor on PATH. " +
        "tests/run.sh installs it; by hand: apt-get install -y postgresql.";

    // The shell outlives us by a moment: when our end of its input closes, also by kill -9, it stops the server and clears up.
    private const string Keeper = """
        folder=$1; bin=$2; port=$3
        "$bin/postgres" -D "$folder/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
            -c fsync=off -c full_page_writes=off -c max_connections=200 -c shared_buffers=64MB </dev/null &
        server=$!
        cat >/dev/null
        kill -INT "$server"
        wait "$server"
        rm -rf "$folder"
        """;

    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static Process? _keeper;
    private static int _port;
    private static int _databases;

    /// <summary>Makes an empty database, with the schema or without.</summary>
    public static async Task<string> CreateDatabaseAsync(bool migrated = true)
    {
        await EnsureStartedAsync();
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _databases)}");
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {(migrated ? "migrated" : "template1")}");
        return ConnectionString(name);
    }

    /// <summary>Throws everybody out of a database and lets nobody in, or lets them in again.</summary>
    public static async Task SetReachableAsync(string connectionString, bool reachable)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database!;
        await ExecuteAsync($"ALTER DATABASE {name} ALLOW_CONNECTIONS {reachable}");
        if (!reachable)
        {
            await ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
        }
    }

    /// <summary>A port where nobody listens.</summary>

    public async ValueTask DisposeAsync()
    {
        if (_keeper is { } keeper)
        {
            NpgsqlConnection.ClearAllPools();
            keeper.StandardInput.Close();
            await keeper.WaitForExitAsync();
            keeper.Dispose();
            _keeper = null;
        }
    }

    private static async Task EnsureStartedAsync()
    {
        await Gate.WaitAsync();
        try
        {
            if (_keeper is null)
            {
                await StartAsync();
            }
        }
        finally
        {
            Gate.Release();
        }
    }

    private static async Task StartAsync()
    {
        var bin = FindBinaries() ?? throw new InvalidOperationException(Missing);
        var folder = Directory.CreateTempSubdirectory("healthpass-postgres-").FullName;
        if (Environment.IsPrivilegedProcess)
        {
            // The server refuses to run as root.
            await RunAsync("chown", [User, folder]);
        }

        await RunAsync($"{bin}/initdb", ["-D", $"{folder}/data", "-U", "postgres", "-A", "trust", "--no-sync", "--locale=C", "-E", "UTF8"], asServer: true);
        _port = Ports.Next();

        // A session of its own: a signal to the run's process group must not reach the keeper before it has cleared up.
        var keeper = Start("setsid", ["sh", "-c", Keeper, "keeper", folder, bin, _port.ToString(CultureInfo.InvariantCulture)], asServer: true);
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var log = new StringBuilder();
        keeper.ErrorDataReceived += (_, line) =>
        {
            log.AppendLine(line.Data);
            if (line.Data is null)
            {
                ready.TrySetException(new InvalidOperationException($"The PostgreSQL server did not start:{Environment.NewLine}{log}"));
            }
            else if (line.Data.Contains("ready to accept connections", StringComparison.Ordinal))
            {
                ready.TrySetResult();
            }
        };
        keeper.BeginErrorReadLine();
        keeper.BeginOutputReadLine();
        _keeper = keeper;
        await ready.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await ExecuteAsync("CREATE DATABASE migrated");
        var settings = new NpgsqlConnectionStringBuilder(ConnectionString("migrated")) { Pooling = false };
        await StorageSchema.MigrateAsync(new() { Provider = StorageProvider.Postgres, ConnectionString = settings.ToString() });
        NpgsqlConnection.ClearAllPools();
    }

    private static string User => File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    private static string? FindBinaries()
    {
        var installed = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0).Select(folder => $"{folder}/bin")
            : [];
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        return installed.Concat(onPath).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
    }

    private static string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database};Maximum Pool Size=20";

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static Process Start(string program, IReadOnlyList<string> arguments, bool asServer)
    {
        var start = new ProcessStartInfo { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        if (asServer && Environment.IsPrivilegedProcess)
        {
            start.FileName = "setpriv";
            foreach (var argument in (string[])[$"--reuid={User}", $"--regid={(User == "nobody" ? "nogroup" : User)}", "--clear-groups", program])
            {
                start.ArgumentList.Add(argument);
            }
        }
        else
        {
            start.FileName = program;
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
    }

    private static async Task RunAsync(string program, IReadOnlyList<string> arguments, bool asServer = false)
    {
        using var process = Start(program, arguments, asServer);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed: {await output}{error}");
        }
    }
}
