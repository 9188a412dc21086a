using System.Diagnostics;

namespace HealthPass.SystemTests.Operation;

/// <summary>deploy/cluster.sh and the numbers of processes that it has noted.</summary>
public sealed class ClusterScriptTests : SystemTest
{
    [Fact]
    public async Task A_process_that_was_given_the_number_of_one_that_has_ended_is_not_taken_for_it_and_not_ended()
    {
        var folder = Directory.CreateTempSubdirectory("healthpass-script-").FullName;
        using var stranger = Process.Start("sleep", "600");
        try
        {
            var run = Directory.CreateDirectory(Path.Combine(folder, "run")).FullName;
            await File.WriteAllTextAsync(Path.Combine(run, "node1.pid"), $"{stranger.Id}\n", TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(run, "node1.started"), "another boot 1\n", TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(run, "node2.pid"), $"{stranger.Id}\n", TestContext.Current.CancellationToken);
            var status = await RunAsync(folder, "status");
            Assert.Contains("node1     down", status, StringComparison.Ordinal);
            Assert.Contains("node2     down", status, StringComparison.Ordinal);
            _ = await RunAsync(folder, "down");
            Assert.False(stranger.HasExited);
        }
        finally
        {
            stranger.Kill();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> RunAsync(string folder, string command)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(Repository.Root, "deploy", "cluster.sh"), command]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["HEALTHPASS_CLUSTER"] = folder;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output + await errors);
        return output;
    }
}
