using System.Diagnostics;
using System.Runtime.InteropServices;
using Npgsql;

namespace HealthPass.SystemTests.Clustering;

/// <summary>A PostgreSQL server of the test's own that can be stopped, killed and started again on the same data. It syncs like a real one.</summary>
internal sealed partial class PostgresProcess : IAsyncDisposable
{
    private const int SigInt = 2;
    private const int SigQuit = 3;

    private readonly string _folder = Directory.CreateTempSubdirectory("healthpass-pg-").FullName;
    private readonly string _host;
    private readonly int _port = Ports.Next();
    private Process? _process;

    /// <param name="host">The address it listens on.</param>
    public PostgresProcess(string host = "127.0.0.1")
    {
        _host = host;
        AppDomain.CurrentDomain.ProcessExit += EndWithUs;
    }

    /// <summary>The folder of initdb, postgres, pg_dump and the rest.</summary>
    public static string Binaries { get; } = FindBinaries();

    public string ConnectionString => ConnectionStringOf("postgres");

    public string ConnectionStringOf(string database) => $"Host={_host};Port={_port};Username=healthpass;Database={database};Maximum Pool Size=50";

    /// <summary>A database as PostgreSQL's own programs name it.</summary>
    public string Url(string database) => string.Create(CultureInfo.InvariantCulture, $"postgresql://healthpass@{_host}:{_port}/{database}");

    private string Folder => Path.Combine(_folder, "data");

    public async Task StartAsync()
    {
        if (!Directory.Exists(Folder))
        {
            if (Environment.IsPrivilegedProcess)
            {
                _ = await Shell.RunAsync("chown", User, _folder);
            }

            _ = await Shell.RunAsync([.. AsServer, $"{Binaries}/initdb", "-D", Folder, "-U", "healthpass", "-A", "trust", "--no-sync", "--locale=C", "-E", "UTF8"]);
            await File.AppendAllTextAsync(Path.Combine(Folder, "pg_hba.conf"), "host all all 10.77.0.0/16 trust\n");
        }

        string[] command =
        [
            .. AsServer, $"{Binaries}/postgres", "-D", Folder, "-p", _port.ToString(CultureInfo.InvariantCulture), "-c", $"listen_addresses={_host}",
            "-c", "unix_socket_directories=", "-c", "max_connections=300", "-c", "shared_buffers=128MB",
        ];
        var start = new ProcessStartInfo(command[0]) { WorkingDirectory = "/", RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in command.Skip(1))
        {
            start.ArgumentList.Add(argument);
        }

        File.Delete(Path.Combine(Folder, "postmaster.pid"));
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        _ = await Wait.UntilAsync(async () => (await Shell.TryAsync($"{Binaries}/pg_isready", "-q", "-h", _host, "-p", _port.ToString(CultureInfo.InvariantCulture))).Code, code => code == 0, "PostgreSQL to answer", TimeSpan.FromSeconds(60));
    }

    /// <summary>Ends it in order.</summary>
    public Task StopAsync() => EndAsync(SigInt);

    /// <summary>Ends it in the middle of whatever it commits: recovery is its own affair.</summary>
    public Task CrashAsync() => EndAsync(SigQuit);

    public async Task<List<T>> ReadAsync<T>(string sql, Func<NpgsqlDataReader, T> row)
    {
        await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // The statements stand in these tests.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync(SigQuit);
        AppDomain.CurrentDomain.ProcessExit -= EndWithUs;
        Directory.Delete(_folder, recursive: true);
    }

    // A run that is interrupted leaves nothing behind either.
    private void EndWithUs(object? sender, EventArgs e)
    {
        if (_process is { HasExited: false } process)
        {
            _ = Signal(process.Id, SigQuit);
        }
    }

    private async Task EndAsync(int signal)
    {
        if (_process is { HasExited: false } process)
        {
            _ = Signal(process.Id, signal);
            await process.WaitForExitAsync();
        }

        _process?.Dispose();
        _process = null;
    }

    private static string User => File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    // The server refuses to run as root.
    private static string[] AsServer => Environment.IsPrivilegedProcess
        ? ["setpriv", $"--reuid={User}", $"--regid={(User == "nobody" ? "nogroup" : User)}", "--clear-groups"]
        : [];

    private static string FindBinaries()
    {
        var installed = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0).Select(folder => $"{folder}/bin")
            : [];
        return installed.Concat((Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
            ?? throw new InvalidOperationException("PostgreSQL is not installed; tests/run.sh installs it, by hand: apt-get install -y postgresql.");
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);
}
