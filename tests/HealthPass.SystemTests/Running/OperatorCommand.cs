using System.Diagnostics;

namespace HealthPass.SystemTests.Running;

/// <summary>Runs a command of the program as an operator does: with the node's settings, from wherever.</summary>
internal static class OperatorCommand
{
    /// <summary>Runs it to its end.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="arguments">What is typed.</param>
    public static async Task<(int Code, string Output)> RunAsync(string folder, params string[] arguments) => await RunWithAsync(folder, [], arguments);

    /// <summary>Runs it with more settings, as environment.</summary>
    public static async Task<(int Code, string Output)> RunWithAsync(string folder, Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var argument in (string[])[Repository.Api, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["HealthPass__DataDirectory"] = folder;
        start.Environment["HealthPass__Node__Name"] = "test-node";
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }
}
