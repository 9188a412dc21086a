using System.Collections.Concurrent;
using System.Diagnostics;

namespace HealthPass.SystemTests.Carriers;

/// <summary>A gateway that speaks SMPP by somebody else's implementation: npm's <c>smpp</c>, in a process of its own.</summary>
internal sealed class SmppSimulator : IAsyncDisposable
{
    public const string Account = "900001";
    public const string Secret = "888888";

    private readonly Process _process;
    private readonly ConcurrentQueue<JsonElement> _said = new();
    private readonly TaskCompletionSource<int> _port = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _listening;

    public SmppSimulator()
    {
        var script = Path.Combine(Repository.Root, "tests", "HealthPass.SystemTests", "Carriers", "Smsc", "smsc.mjs");
        _process = Process.Start(new ProcessStartInfo("node", [script, Account, Secret]) { RedirectStandardOutput = true })!;
        _listening = ListenAsync();
    }

    /// <summary>Where it listens.</summary>
    public Task<int> Port => _port.Task;

    /// <summary>What it has said, of those lines that say such a thing.</summary>
    public IReadOnlyList<JsonElement> Said(string what) => [.. _said.Where(line => line.TryGetProperty(what, out _))];

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await _listening;
        _process.Dispose();
    }

    private async Task ListenAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            var said = JsonDocument.Parse(line).RootElement;
            _said.Enqueue(said);
            if (said.TryGetProperty("port", out var port))
            {
                _ = _port.TrySetResult(port.GetInt32());
            }
        }

        _ = _port.TrySetException(new InvalidOperationException("The simulator ended: were its packages installed by npm ci?"));
    }
}
