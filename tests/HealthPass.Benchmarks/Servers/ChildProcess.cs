using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using HealthPass.Benchmarks.Load;

namespace HealthPass.Benchmarks.Servers;

/// <summary>A process that a comparison started and will stop; its output goes to a file.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<int, Process> Running = new();

    // A comparison that is ended from outside must not leave its contenders behind; since .NET 10 no signal raises ProcessExit.
    private static readonly IDisposable[] EndsWithUs =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, EndAll),
        PosixSignalRegistration.Create(PosixSignal.SIGINT, EndAll),
        PosixSignalRegistration.Create(PosixSignal.SIGHUP, EndAll),
    ];

    private readonly Process _process;
    private readonly StreamWriter _log;
    private readonly string _logFile;

    /// <summary>Starts a process.</summary>
    /// <param name="file">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Variables besides those of this process.</param>
    /// <param name="logFile">Where its output goes.</param>
    public ChildProcess(string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, string logFile)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(logFile),
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _logFile = logFile;
        _log = new(logFile) { AutoFlush = true };
        _process = new() { StartInfo = start };
        GC.KeepAlive(EndsWithUs);
        _process.OutputDataReceived += (_, line) => Log(line.Data);
        _process.ErrorDataReceived += (_, line) => Log(line.Data);
        _ = _process.Start();
        Running[_process.Id] = _process;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    /// <summary>Waits until something is so, and fails with the process' last words when it ends before.</summary>
    public async Task WaitUntilAsync(Func<Task<bool>> isReady, TimeSpan patience)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await isReady())
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(started) > patience)
            {
                lock (_log)
                {
                    throw new InvalidOperationException(
                        $"{_process.StartInfo.FileName} {string.Join(' ', _process.StartInfo.ArgumentList)} did not become ready, see {_logFile}:\n"
                        + string.Join('\n', File.ReadLines(_logFile).TakeLast(20)));
                }
            }

            await Task.Delay(100);
        }
    }

    /// <summary>Bytes of its output.</summary>
    public long LogBytes
    {
        get
        {
            lock (_log)
            {
                return new FileInfo(_logFile).Length;
            }
        }
    }

    /// <summary>The last line of its output that holds a text.</summary>
    public string LastLine(string text)
    {
        lock (_log)
        {
            return File.ReadLines(_logFile).LastOrDefault(line => line.Contains(text, StringComparison.Ordinal))?.Trim() ?? $"no line with '{text}'";
        }
    }

    /// <summary>Asks the process to end, and ends it when it does not.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            Posix.Signal(_process.Id, Posix.Terminate);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            try
            {
                await _process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
            }
        }

        _ = Running.TryRemove(_process.Id, out _);
        _process.Dispose();
        lock (_log)
        {
            _log.Dispose();
        }
    }

    private static void EndAll(PosixSignalContext signal)
    {
        foreach (var process in Running.Values)
        {
            try
            {
                process.Kill(entireProcessTree: true);
            }
            catch (Exception error) when (error is InvalidOperationException or AggregateException or System.ComponentModel.Win32Exception)
            {
                // It has ended by itself, or a part of it has; the others must be ended all the same.
            }
        }

        Environment.Exit(1);
    }

    private void Log(string? line)
    {
        lock (_log)
        {
            if (line is not null && _log.BaseStream.CanWrite)
            {
                _log.WriteLine(line);
            }
        }
    }
}
