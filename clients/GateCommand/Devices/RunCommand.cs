using HealthPass.Gate;
using HealthPass.Gate.Scans;
using HealthPass.GateCommand.Commands;

namespace HealthPass.GateCommand.Devices;

/// <summary><c>run</c>: a turnstile.</summary>
internal static class RunCommand
{
    public const int UsualPort = 9010;
    public const string KeyVariable = "HEALTHPASS_GATE_KEY";

    public static readonly IReadOnlyList<string> Options = ["--node", "--venue", "--folder", "--key-file", "--gate", "--direction", "--place", "--port", "--origin"];

    public static async Task<int> RunAsync(Arguments arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var venue = arguments.Get("--venue");
        var direction = arguments.Find("--direction") switch
        {
            null or "in" => GateDirection.In,
            "out" => GateDirection.Out,
            "pass" => GateDirection.Pass,
            var other => throw new UsageException($"--direction is in, out or pass, not {other}."),
        };
        await using var gate = GateClient.Open(new()
        {
            Nodes = arguments.Nodes(),
            Key = arguments.Key("--key-file", KeyVariable) ?? throw new UsageException($"The gate's key is needed: --key-file or {KeyVariable}."),
            VenueId = venue,
            Folder = arguments.Get("--folder"),
        });
        var lane = new LaneOptions(venue, direction, arguments.Find("--gate"), arguments.Number("--place", 0, 0, ushort.MaxValue));
        await using var devices = new DeviceServer(arguments.Number("--port", UsualPort, 0, ushort.MaxValue), lane, gate, arguments.All("--origin"));
        await devices.StartAsync(cancellationToken);
        await output.WriteLineAsync($"Devices: ws://127.0.0.1:{devices.Port}/devices");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task[] parts = [gate.RunAsync(stop.Token), devices.RunAsync(stop.Token)];
        try
        {
            // Neither ends by itself; if one fails, the turnstile must not go on without it.
            await await Task.WhenAny(parts);
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(parts).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return ExitCodes.Good;
    }
}
