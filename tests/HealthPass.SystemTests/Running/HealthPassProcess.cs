using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace HealthPass.SystemTests.Running;

/// <summary>The api as an operator runs it: a process of its own, on free loopback ports, with a data folder that outlives restarts.</summary>
internal sealed partial class HealthPassProcess : IAsyncDisposable
{
    private const int SigTerm = 15;
    private const int SigStop = 19;
    private const int SigCont = 18;
    private const int TailLines = 40;

    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(10);
    private static readonly ConcurrentDictionary<int, Process> Running = new();

    private readonly ConcurrentQueue<string> _output = new();
    private readonly bool _ownsFolder;
    private Process? _process;
    private HealthPassApi? _api;

    // A run that is interrupted leaves nothing behind either.
    static HealthPassProcess() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var process in Running.Values)
        {
            Kill(process);
        }
    };

    /// <summary>Prepares a process.</summary>
    /// <param name="dataDirectory">An existing data folder, which then stays; without one a new folder is made and removed at the end.</param>
    public HealthPassProcess(string? dataDirectory = null)
    {
        _ownsFolder = dataDirectory is null;
        DataDirectory = dataDirectory ?? Directory.CreateTempSubdirectory("healthpass-data-").FullName;
        Urls = $"http://127.0.0.1:{Ports.Next()}";
    }

    public string DataDirectory { get; }

    public string Urls { get; set; }

    public int SiloPort { get; set; } = Ports.Next();

    public int GatewayPort { get; set; } = Ports.Next();

    /// <summary>Command-line arguments.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Environment beyond the node's own.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The program, the api unless a test says otherwise; another one counts from the next start.</summary>
    public string Program { get; set; } = Repository.Api;

    /// <summary>What the cluster's processes speak with each other, the default where it is null; another one counts from the next start.</summary>
    public string? Transport { get; set; }

    /// <summary>How its codes are written, as the build does where it is null; another form counts from the next start.</summary>
    public string? CodeForm { get; set; }

    /// <summary>What the program is started by, nothing unless a test says otherwise.</summary>
    public IReadOnlyList<string> Launcher { get; init; } = [];

    /// <summary>The data folder whose node wrote the first credentials: in a cluster only one does.</summary>
    public string? CredentialsFrom { get; init; }

    public Uri Address => new(Urls);

    /// <summary>Calls the process; there once it has been ready.</summary>
    public HealthPassApi Api => _api ?? throw new InvalidOperationException("The process has never been ready.");

    public DataFile Data => new(DataDirectory);

    public bool HasExited => _process is null || _process.HasExited;

    public int ExitCode => _process!.ExitCode;

    /// <summary>Everything that the process has written.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>The last lines that the process has written.</summary>
    public string Tail => string.Join('\n', _output.TakeLast(TailLines));

    /// <summary>Starts a process in a new folder and waits until it is ready.</summary>
    public static async Task<HealthPassProcess> StartNewAsync()
    {
        var process = new HealthPassProcess();
        try
        {
            await process.StartAsync();
            return process;
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts, or starts again on the same folder and ports, and waits until it is ready.</summary>
    public async Task StartAsync()
    {
        Launch();
        await ReadyAsync();
    }

    /// <summary>Starts without waiting for anything.</summary>
    public void Launch()
    {
        Assert.True(HasExited, "The process runs already.");
        Assert.True(File.Exists(Program), $"{Program} is not there; build the solution first.");
        string[] command = [.. Launcher, "dotnet", Program];
        var start = new ProcessStartInfo(command[0])
        {
            // Where it is started from must not matter; whatever it drops there goes with the folder.
            WorkingDirectory = DataDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var argument in command.Skip(1).Concat(Arguments))
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var name in start.Environment.Keys.Where(IsConfiguration).ToList())
        {
            _ = start.Environment.Remove(name);
        }

        start.Environment["ASPNETCORE_URLS"] = Urls;
        start.Environment["HealthPass__DataDirectory"] = DataDirectory;

        // Tests scan, show and look up more than a gate, a channel or an agent may; those that are about it say so.
        start.Environment["HealthPass__ApiKeys__FirstRate"] = "1000000";
        start.Environment["HealthPass__ApiKeys__DocumentsPerMinute"] = "1000000";
        start.Environment["HealthPass__ApiKeys__DocumentsPerDay"] = "1000000";
        start.Environment["HealthPass__ApiKeys__UnknownAlarm"] = "1000000";
        start.Environment["HealthPass__ApiKeys__UnknownLimit"] = "1000000";
        start.Environment["HealthPass__Hotline__PerHour"] = "1000000";
        start.Environment["HealthPass__Hotline__PerDay"] = "1000000";
        start.Environment["HealthPass__Node__Name"] = "test-node";

        // A test's process lives for seconds: most of what it would compile a second time, it would never gain by.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TC_CallCountThreshold"] = "1000";
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["DOTNET_gcServer"] = "0";

        // It compresses its files at every start, a seventh of what a start costs; the tests of the operators' pages have it.
        start.Environment["HealthPass__OrleansDashboard"] = "false";

        // Tests share the first accounts; that their passwords are good for one time is a test of its own.
        start.Environment["HealthPass__Staff__OneTimeFirstPasswords"] = "false";
        start.Environment["HealthPass__Node__SiloPort"] = SiloPort.ToString(CultureInfo.InvariantCulture);
        start.Environment["HealthPass__Node__GatewayPort"] = GatewayPort.ToString(CultureInfo.InvariantCulture);

        // The people of these tests are made up: what is said of them is said exactly, unless a test says otherwise.
        start.Environment["HealthPass__Wall__Exact"] = "true";
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        if (Transport is not null)
        {
            start.Environment["HealthPass__Cluster__Transport"] = Transport;
        }

        if (CodeForm is not null)
        {
            start.Environment["HealthPass__Codes__Form"] = CodeForm;
        }

        var process = new Process { StartInfo = start };
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        _ = process.Start();
        Running[process.Id] = process;
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _process?.Dispose();
        _process = process;
    }

    /// <summary>Takes the process away in the middle of whatever it does: kill -9.</summary>
    public async Task KillAsync()
    {
        if (_process is not null)
        {
            Kill(_process);
            await _process.WaitForExitAsync();
            _ = Running.TryRemove(_process.Id, out _);
        }
    }

    /// <summary>Asks the process to end with SIGTERM, which it must do soon and cleanly.</summary>
    public async Task StopAsync()
    {
        Terminate();
        await StoppedAsync();
    }

    /// <summary>Sends SIGTERM and waits for nothing.</summary>
    public void Terminate()
    {
        Assert.False(HasExited, $"The process has ended by itself.\n{Tail}");
        Assert.Equal(0, Signal(_process!.Id, SigTerm));
    }

    /// <summary>Waits until a process that was asked to end has ended cleanly.</summary>
    public async Task StoppedAsync()
    {
        await Wait.UntilAsync(() => HasExited, "the process to end after SIGTERM", StopTime);
        await _process!.WaitForExitAsync();
        _ = Running.TryRemove(_process.Id, out _);
        Assert.True(ExitCode == 0, $"Exit code {ExitCode} after SIGTERM.\n{Tail}");
    }

    /// <summary>Stops the process in the middle of whatever it does, without its knowing: SIGSTOP.</summary>
    public void Freeze() => Assert.Equal(0, Signal(_process!.Id, SigStop));

    /// <summary>Lets it go on: SIGCONT.</summary>
    public void Thaw() => Assert.Equal(0, Signal(_process!.Id, SigCont));

    /// <summary>Waits until a process that was launched is ready.</summary>
    /// <param name="within">How long it may take, a minute unless a test says otherwise.</param>
    public async Task ReadyAsync(TimeSpan? within = null)
    {
        _ = await Wait.UntilAsync(IsReadyAsync, ready => ready, "the process to be ready", within ?? StartTime);
        _api?.Dispose();
        _api = new(Address, Credentials.Read(CredentialsFrom ?? DataDirectory));
    }

    /// <summary>Waits until the process ends by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> ExitAsync(TimeSpan within)
    {
        await Wait.UntilAsync(() => HasExited, "the process to end by itself", within);
        await _process!.WaitForExitAsync();
        _ = Running.TryRemove(_process.Id, out _);
        return ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
        _api?.Dispose();
        if (_ownsFolder)
        {
            Directory.Delete(DataDirectory, recursive: true);
        }
    }

    private static bool IsConfiguration(string name) =>
        name.StartsWith("HealthPass", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Logging__", StringComparison.OrdinalIgnoreCase);

    private static void Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }

    private async Task<bool> IsReadyAsync()
    {
        Assert.False(HasExited, $"The process has ended instead of getting ready.\n{Tail}");
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(10) };
        try
        {
            return (await http.GetAsync(new Uri(Address, "/health/ready"))).IsSuccessStatusCode;
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is not null)
        {
            _output.Enqueue(line.Data);
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);
}
