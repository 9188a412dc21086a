using System.Diagnostics;
using HealthPass.SystemTests.Clustering;
using HealthPass.Verification.Codes;

namespace HealthPass.SystemTests.Faults.Suite;

/// <summary>What is done to a cluster under load. Each ends with everything mended that it broke, as an operator would.</summary>
internal sealed class Injections(RunningCluster cluster, Random random, bool fromPlain, bool fromBase64Url)
{
    // Longer than it takes to be declared dead (three probes, two seconds apart, and a vote).
    private static readonly TimeSpan LongerThanTheDetector = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(6);

    // Longer than a code is good for.
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(150);

    // As docs/operations.md has it.
    private static readonly string?[] StepsFromPlain = ["SpeakPlainAcceptBoth", "SpeakTlsAcceptBoth", null];

    /// <summary>What can be done to any cluster; <c>upgrade</c> needs one that runs an earlier build.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["kill", "freeze", "cut", "database-crash", "cut-from-nodes", "database-stop", "disk-full", "rolling", "cut-from-database", "clock"];

    public bool IsPossible(string injection) => injection switch
    {
        "disk-full" => cluster.HasSmallDisk,
        "clock" => cluster.Clock is not null,
        "upgrade" => cluster[0].Program != Repository.Api,
        _ => !injection.StartsWith("cut", StringComparison.Ordinal) || cluster.Network is not null,
    };

    public async Task<string> InjectAsync(string injection, CancellationToken cancellationToken)
    {
        var node = random.Next(cluster.Nodes.Count);
        var name = $"node {node + 1}";
        switch (injection)
        {
            case "none":
                await Task.Delay(Outage, cancellationToken);
                return "nothing";
            case "kill":
                await cluster[node].KillAsync();
                await Task.Delay(TimeSpan.FromSeconds(random.Next(1, 8)), cancellationToken);
                return $"kill -9 of {name}";
            case "freeze":
                cluster[node].Freeze();
                await Task.Delay(LongerThanTheDetector, cancellationToken);
                cluster[node].Thaw();
                return $"SIGSTOP of {name} for {LongerThanTheDetector.TotalSeconds} s, then SIGCONT";
            case "cut" or "cut-from-nodes" or "cut-from-database":
                await cluster.Network!.CutAsync(node, injection != "cut-from-database", injection != "cut-from-nodes");
                await Task.Delay(LongerThanTheDetector, cancellationToken);
                await cluster.Network.HealAsync(node);
                return $"{name} cut off {(injection == "cut" ? "from the other nodes and the database" : injection == "cut-from-nodes" ? "from the other nodes" : "from the database")} for {LongerThanTheDetector.TotalSeconds} s (network namespace)";
            case "database-crash" or "database-stop":
                await (injection == "database-crash" ? cluster.Postgres.CrashAsync() : cluster.Postgres.StopAsync());
                await Task.Delay(Outage, cancellationToken);
                await cluster.Postgres.StartAsync();
                return $"PostgreSQL {(injection == "database-crash" ? "killed in mid-commit" : "stopped")} for {Outage.TotalSeconds} s";
            case "disk-full":
                return await FillAsync(RunningCluster.SmallDisk, cancellationToken);
            case "clock":
                foreach (var offset in new[] { Step, -Step, TimeSpan.Zero })
                {
                    cluster.Clock!.Step(offset);
                    await Task.Delay(Outage, cancellationToken);
                }

                return $"the clock of node {RunningCluster.SteppedNode + 1} set {Step.TotalSeconds} s forward, then {Step.TotalSeconds} s back, then right";
            case "rolling":
                await RollAsync(null, null);
                return "rolling restart of all nodes";
            case "upgrade":
                var from = cluster[0].Program;
                string?[] steps = fromPlain ? StepsFromPlain : fromBase64Url ? [null, null] : [null];
                for (var step = 0; step < steps.Length; step++)
                {
                    await RollAsync(steps[step], fromBase64Url && step < steps.Length - 1 ? nameof(CodeForm.Base64Url) : null);
                }

                return $"rolling upgrade of all nodes from {from}{(steps.Length > 1 ? $", in {steps.Length} steps{(fromPlain ? ", from plain connections to TLS" : string.Empty)}{(fromBase64Url ? ", and from codes in base64url" : string.Empty)}" : string.Empty)}";
            default:
                throw new ArgumentException(injection, nameof(injection));
        }
    }

    /// <summary>What a service manager does: starts again what has ended; then waits until every node does all of its work.</summary>
    public async Task SuperviseAsync()
    {
        var until = Stopwatch.GetTimestamp() + (Stopwatch.Frequency * 60);
        while (true)
        {
            foreach (var node in cluster.Nodes.Where(node => node.HasExited))
            {
                await node.StartAsync();
            }

            var ready = await Task.WhenAll(cluster.Nodes.Select(IsReadyAsync));
            if (Array.TrueForAll(ready, yes => yes))
            {
                return;
            }

            Assert.True(Stopwatch.GetTimestamp() < until, $"Not all nodes are ready again: {string.Join(", ", ready)}");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    // Each comes back with the build under test, whichever it ran before.
    private async Task RollAsync(string? transport, string? codeForm)
    {
        foreach (var each in cluster.Nodes)
        {
            await each.StopAsync();
            each.Program = Repository.Api;
            each.Transport = transport;
            each.CodeForm = codeForm;
            await each.StartAsync();
        }
    }

    private async Task<string> FillAsync(int node, CancellationToken cancellationToken)
    {
        var filler = Path.Combine(cluster[node].DataDirectory, "filler");
        var (_, output) = await Shell.TryAsync("dd", "if=/dev/zero", $"of={filler}", "bs=16k");
        Assert.Contains("No space left", output, StringComparison.Ordinal);
        await Task.Delay(Outage, cancellationToken);
        File.Delete(filler);
        return $"no room on the disk of node {node + 1} for {Outage.TotalSeconds} s (a small file system of its own)";
    }

    private static async Task<bool> IsReadyAsync(HealthPassProcess node)
    {
        try
        {
            return (await node.Api.ReadyAsync()).Status == 200;
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
