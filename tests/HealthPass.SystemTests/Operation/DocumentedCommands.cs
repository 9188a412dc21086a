using System.Diagnostics;
using System.Text.RegularExpressions;

namespace HealthPass.SystemTests.Operation;

/// <summary>The commands of docs/operations.md as they stand there: tests run those, and no copies of them.</summary>
internal static partial class DocumentedCommands
{
    // Against what hangs.
    private const string Bound = "900";

    private static string Text => File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md"));

    /// <summary>The commands of one block.</summary>
    public static string Block(string name) => Assert.Single(Blocks().Matches(Text), match => match.Groups["name"].Value == name).Groups["commands"].Value;

    /// <summary>The commands of one block of the walk.</summary>
    public static string Walked(string name) => Assert.Single(WalkedBlocks().Matches(Text), match => match.Groups["name"].Value == name).Groups["commands"].Value;

    /// <summary>All blocks of the walk through a cluster, in the order in which they stand, as one script that says where it is.</summary>
    public static (string Script, IReadOnlyList<string> Steps) Walk() => Joined(WalkedBlocks());

    /// <summary>All blocks of the walk with one node.</summary>
    public static (string Script, IReadOnlyList<string> Steps) WalkOnOneNode() => Joined(BlocksOnOneNode());

    private static (string Script, IReadOnlyList<string> Steps) Joined(Regex blocks)
    {
        var steps = blocks.Matches(Text).Select(match => (Name: match.Groups["name"].Value, Commands: match.Groups["commands"].Value)).ToList();
        return (string.Concat(steps.Select(step => $"echo '== {step.Name}'\n{step.Commands}\n")) + "echo '== end'\n", [.. steps.Select(step => step.Name)]);
    }

    /// <summary>Runs commands as a shell script that ends with the first that fails.</summary>
    public static async Task<(int Code, string Output)> RunAsync(string commands, IReadOnlyDictionary<string, string> variables, string? folder = null)
    {
        var start = new ProcessStartInfo("timeout", ["--kill-after=10", Bound, "bash", "-eu", "-o", "pipefail", "-c", commands]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder ?? string.Empty };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var shell = Process.Start(start)!;
        var output = shell.StandardOutput.ReadToEndAsync();
        var errors = await shell.StandardError.ReadToEndAsync();
        await shell.WaitForExitAsync();
        return (shell.ExitCode, await output + errors);
    }

    [GeneratedRegex(@"<!-- run by tests: (?<name>[a-z-]+) -->\n```[a-z]*\n(?<commands>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"<!-- walked by tests: (?<name>[a-z ]+) -->\n```[a-z]*\n(?<commands>.*?)```", RegexOptions.Singleline)]
    private static partial Regex WalkedBlocks();

    [GeneratedRegex(@"<!-- walked on one node: (?<name>[a-z ]+) -->\n```[a-z]*\n(?<commands>.*?)```", RegexOptions.Singleline)]
    private static partial Regex BlocksOnOneNode();
}
