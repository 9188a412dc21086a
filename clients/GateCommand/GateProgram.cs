using HealthPass.GateCommand.Commands;
using HealthPass.GateCommand.Conformance;
using HealthPass.GateCommand.Devices;
using HealthPass.GateCommand.Simulation;

namespace HealthPass.GateCommand;

/// <summary>The command: what it can do, and what it says of itself.</summary>
internal static class GateProgram
{
    private const string Usage = """
        healthpass-gate COMMAND

          run          runs a turnstile: devices connect to ws://127.0.0.1:PORT/devices
                       --node URL (more than one for fail-over) --venue ID --folder DIR
                       [--key-file FILE] [--gate NAME] [--direction in|out|pass] [--place N] [--port 9010] [--origin URL]
          simulate     plays the devices of a turnstile that runs: scanner, card reader, barrier
                       --codes FILE (one code a line; - for the input) or --documents FILE (TYPE NUMBER a line)
                       [--port 9010] [--every MILLISECONDS]
          status       says how a turnstile that runs is: exit code 0 where it is online, 1 where not, 2 where it does not run
                       [--port 9010]
          conformance  tries a node, call by call, and prints a table; it records a few scans of a made-up person
                       --node URL --venue ID [--key-file FILE] [--channel-key-file FILE]

        The gate's key comes from --key-file or HEALTHPASS_GATE_KEY, the channel's from --channel-key-file or HEALTHPASS_CHANNEL_KEY.
        """;

    /// <summary>Runs a command.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter errors, CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var interrupt = Signals.OnStop(stop);
        try
        {
            return arguments switch
            {
                ["run", ..] => await RunCommand.RunAsync(Arguments.Read(arguments.AsSpan(1), RunCommand.Options), output, stop.Token),
                ["simulate", ..] => await SimulateCommand.RunAsync(Arguments.Read(arguments.AsSpan(1), SimulateCommand.Options), output, stop.Token),
                ["status", ..] => await StatusCommand.RunAsync(Arguments.Read(arguments.AsSpan(1), StatusCommand.Options), output, stop.Token),
                ["conformance", ..] => await ConformanceCommand.RunAsync(Arguments.Read(arguments.AsSpan(1), ConformanceCommand.Options), output, stop.Token),
                ["--help" or "-h" or "help"] => Say(output, Usage, ExitCodes.Good),
                _ => Say(errors, Usage, ExitCodes.Misused),
            };
        }
        catch (UsageException error)
        {
            return Say(errors, error.Message, ExitCodes.Misused);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
        {
            return Say(errors, error.Message, ExitCodes.Bad);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return ExitCodes.Good;
        }
    }

    private static int Say(TextWriter writer, string text, int code)
    {
        writer.WriteLine(text);
        return code;
    }
}
