using HealthPass.GateCommand.Commands;
using HealthPass.GateCommand.Devices;

namespace HealthPass.GateCommand.Conformance;

/// <summary><c>conformance</c>: tries a node and prints what it found.</summary>
internal static class ConformanceCommand
{
    public static readonly IReadOnlyList<string> Options = ["--node", "--venue", "--key-file", "--channel-key-file"];

    private const string ChannelVariable = "HEALTHPASS_CHANNEL_KEY";

    public static async Task<int> RunAsync(Arguments arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var key = arguments.Key("--key-file", RunCommand.KeyVariable) ?? throw new UsageException($"The gate's key is needed: --key-file or {RunCommand.KeyVariable}.");
        var failed = 0;
        foreach (var address in arguments.Nodes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var node = new NodeUnderTest(address, key, arguments.Key("--channel-key-file", ChannelVariable), arguments.Get("--venue"));
            var checks = new Checks(node);
            var results = await checks.RunAsync();
            await output.WriteLineAsync($"{address}\n{Table(results)}");
            if (checks.Timing is { } timing)
            {
                await output.WriteLineAsync(timing);
            }

            failed += results.Count(result => result.Fault is not null);
            await output.WriteLineAsync($"{results.Count(result => result is { Fault: null, Skipped: null })} as promised, {results.Count(result => result.Fault is not null)} not, {results.Count(result => result.Skipped is not null)} not tried");
        }

        return failed == 0 ? ExitCodes.Good : ExitCodes.Bad;
    }

    private static string Table(IReadOnlyList<CheckResult> results)
    {
        var (call, promise) = (results.Max(result => result.Call.Length), results.Max(result => result.Promise.Length));
        return string.Join('\n', results.Select(result =>
            $"  {(result.Fault is not null ? "FAIL" : result.Skipped is not null ? "-" : "ok"),-5}{result.Call.PadRight(call + 2)}{result.Promise.PadRight(promise + 2)}{result.Fault ?? result.Skipped}".TrimEnd()));
    }
}
