using HealthPass.SystemTests.Clustering;

namespace HealthPass.SystemTests.Operation;

/// <summary>Walks docs/operations.md: what an operator does with a cluster, in the order in which it stands there, from the first start on.</summary>
[Collection(OneClusterAtATime.Name)]
public sealed class OperationsWalkTests
{
    [Fact]
    public async Task A_cluster_is_begun_grown_restarted_shrunk_and_mended_by_the_documented_commands_and_counts_every_scan()
    {
        await Wait.ForADayThatLastsAsync(TimeSpan.FromMinutes(4));
        var (script, steps) = DocumentedCommands.Walk();
        Assert.True(steps.Count >= 10, string.Join(", ", steps));
        var folder = Directory.CreateTempSubdirectory("healthpass-walk-").FullName;
        File.SetUnixFileMode(folder, (UnixFileMode)Convert.ToInt32("755", 8));
        var first = Ports.NextRange(70);
        var variables = new Dictionary<string, string>
        {
            ["HEALTHPASS_CLUSTER"] = Path.Combine(folder, "cluster"),
            ["HEALTHPASS_BASE_PORT"] = first.ToString(CultureInfo.InvariantCulture),
            ["HP"] = $"http://127.0.0.1:{first}",
            ["API"] = Repository.Api,

            // As in all of these tests: made-up people are counted in full, and processes live for seconds.
            ["HealthPass__Wall__Exact"] = "true",
            ["DOTNET_TieredPGO"] = "0",
            ["HealthPass__OrleansDashboard"] = "false",
        };
        try
        {
            // What is written goes into a folder of its own; the commands are those of the repository.
            var (code, output) = await DocumentedCommands.RunAsync($"ln -s '{Repository.Root}/deploy' '{Repository.Root}/api' . \n{script}", variables, folder);
            TestContext.Current.TestOutputHelper?.WriteLine(output);
            Assert.True(code == 0, output);
            Assert.Contains("== end", output, StringComparison.Ordinal);
            var scans = script.Split('\n').Count(line => line == "scan");

            // Every scan counts; of shows, which are counted and not kept, a node that was lost may have told of its last ones to nobody.
            var lost = script.Split('\n').Count(line => line.StartsWith("deploy/cluster.sh kill", StringComparison.Ordinal));
            _ = await Wait.UntilAsync(
                async () => RegionFigures.Of(JsonDocument.Parse((await DocumentedCommands.RunAsync(DocumentedCommands.Walked("the numbers"), variables, folder)).Output).RootElement),
                seen => seen with { Shows = 0 } == new RegionFigures(1, 1, 0, 0, 1, 0, scans, 0, 0) && scans - lost <= seen.Shows && seen.Shows <= scans, $"all {scans} scans to be counted", TimeSpan.FromSeconds(30));
        }
        finally
        {
            _ = await DocumentedCommands.RunAsync($"'{Repository.Root}/deploy/cluster.sh' destroy", variables, folder);
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task One_node_is_begun_upgraded_crashed_and_restored_by_the_documented_commands()
    {
        await Wait.ForADayThatLastsAsync(TimeSpan.FromMinutes(2));
        var (script, steps) = DocumentedCommands.WalkOnOneNode();
        Assert.True(steps.Count >= 5, string.Join(", ", steps));
        var folder = Directory.CreateTempSubdirectory("healthpass-walk-").FullName;
        var variables = new Dictionary<string, string>
        {
            ["API"] = Repository.Api,
            ["DATA"] = Path.Combine(folder, "data"),
            ["HP"] = $"http://127.0.0.1:{Ports.Next()}",
            ["HealthPass__Wall__Exact"] = "true",
            ["HealthPass__OrleansDashboard"] = "false",
            ["HealthPass__Node__SiloPort"] = Ports.Next().ToString(CultureInfo.InvariantCulture),
            ["HealthPass__Node__GatewayPort"] = Ports.Next().ToString(CultureInfo.InvariantCulture),
        };
        try
        {
            var (code, output) = await DocumentedCommands.RunAsync($"trap 'kill $(jobs -p) 2>/dev/null || true' EXIT\n{script}", variables, folder);
            Assert.True(code == 0, output);
            Assert.Contains("== end", output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
