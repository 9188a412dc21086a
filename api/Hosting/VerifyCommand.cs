using System.Data.Common;
using System.Globalization;
using HealthPass.Kernel.Faults;
using HealthPass.Node;

namespace HealthPass.Api.Hosting;

/// <summary>The command <c>audit verify</c>: reads the database, beside a running node or without one.</summary>
internal static class VerifyCommand
{
    private const int Sound = 0;
    private const int Wrong = 1;
    private const int NotDone = 3;

    public static async Task<int?> RunAsync(string[] arguments, TextWriter output, TextWriter errors)
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
