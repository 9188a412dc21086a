using System.Data.Common;
using System.Globalization;
using HealthPass.Kernel.Faults;
using HealthPass.Node;

namespace HealthPass.Api.Hosting;

/// <summary>
/// The commands of auditors: <c>audit verify</c> reads the database, beside a running node or without one, and <c>audit witness</c>
/// talks to a node from outside.
/// </summary>
internal static class AuditCommands
{
    private const int Sound = 0;
    private const int Wrong = 1;
    private const int Usage = 2;
    private const int NotDone = 3;

    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        switch (arguments)
        {
            case ["verify", .. var rest]:
                return await VerifyAsync(rest, output, errors);
            case ["witness", .. var rest]:
                return await WitnessCommand.RunAsync(rest, output, errors);
            default:
                await errors.WriteLineAsync("Usage: audit verify [--checkpoint FILE] [--database-only true] | audit witness --url URL --key FILE --state FILE [--name NAME] [--log-key KEY]");
                return Usage;
        }
    }

    private static async Task<int> VerifyAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        var configuration = CommandSettings.Configure(arguments);
        var options = NodeOptions.Read(configuration);
        try
        {
            var (verdict, checkpoints, took) = await AuditVerification.RunAsync(
                options, configuration["checkpoint"], configuration.GetValue<bool>("database-only"), CancellationToken.None);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"Read {verdict.Lines} lines in {took.TotalSeconds:F1} s ({verdict.Lines / Math.Max(took.TotalSeconds, 0.001):N0} a second); {checkpoints} checkpoints."));
            if (verdict.IsSound)
            {
                await output.WriteLineAsync($"Sound: every line follows the one before. Root {Convert.ToBase64String(verdict.Root)}; {Reach(verdict.Holds, verdict.Lines)}");
                return Sound;
            }

            await output.WriteLineAsync($"NOT SOUND: {verdict.Detail} {Reach(verdict.Holds, verdict.Lines)}");
            return Wrong;
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException or DbException || DependencyFaults.IsStorageUnavailable(error))
        {
            await errors.WriteLineAsync($"Nothing was verified: {error.Message}");
            return NotDone;
        }
    }

    private static string Reach(long holds, long lines) =>
        holds == 0 ? "No checkpoint vouches for any line." : holds == lines ? "A checkpoint vouches for all of them." : $"A checkpoint vouches for lines 1 to {holds}.";
}
