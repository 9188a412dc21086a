using System.Diagnostics;

namespace HealthPass.SystemTests.Clustering;

/// <summary>Runs a command to its end.</summary>
internal static class Shell
{
    public static async Task<string> RunAsync(params string[] command)
    {
        var (code, output) = await TryAsync(command);
        Assert.True(code == 0, $"{string.Join(' ', command)} failed: {output}");
        return output;
    }

    public static async Task<(int Code, string Output)> TryAsync(params string[] command)
    {
        var start = new ProcessStartInfo(command[0]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        foreach (var argument in command.Skip(1))
        {
            start.ArgumentList.Add(argument);
        }

        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            return (127, error.Message);
        }

        using var running = process;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + errors);
    }
}
