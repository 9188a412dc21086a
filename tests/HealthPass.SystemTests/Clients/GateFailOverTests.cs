using System.Diagnostics;
using HealthPass.Gate;
using HealthPass.Gate.Scans;
using HealthPass.SystemTests.Clustering;

namespace HealthPass.SystemTests.Clients;

/// <summary>A gate with two nodes, one of which is killed while a stream of scans runs through it.</summary>
[Collection(OneClusterAtATime.Name)]
public sealed class GateFailOverTests : SystemTest
{
    private const int BeforeTheEnd = 400;
    private const int Scans = 1_200;
    private const int People = 12;

    [Fact]
    public async Task A_node_that_is_killed_in_mid_stream_costs_no_scan_and_doubles_none()
    {
        await using var cluster = Watched(await RunningCluster.StartAsync(2));
        var venue = await cluster[1].Api.VenueAsync();
        var people = await Task.WhenAll(Enumerable.Range(0, People).Select(_ => cluster[1].Api.RegisterAsync(Resident.New())));

        // Each is on the boards of both before the one is killed: whose grain was there takes a while to be found elsewhere.
        foreach (var person in people)
        {
            _ = (await cluster[0].Api.ShowAsync(person)).Expect(200);
        }

        var codes = await Task.WhenAll(people.Select(cluster[1].Api.CodeAsync));
        await using var gate = GateClient.Open(new() { Nodes = [cluster[0].Address, cluster[1].Address], Key = cluster[0].Api.Gate.Value!, Patience = TimeSpan.FromSeconds(40), CallTimeout = TimeSpan.FromSeconds(10) });
        var scans = Enumerable.Range(0, Scans).Select(i => new GateScan(venue, GateDirection.Pass, codes[i % People], GateId: $"g{i}")).ToList();
        var verdicts = new List<GateVerdict>();
        var began = Stopwatch.GetTimestamp();
        await foreach (var verdict in gate.ScanStreamAsync(scans.ToAsyncEnumerable(), TestContext.Current.CancellationToken))
        {
            verdicts.Add(verdict);
            if (verdicts.Count == BeforeTheEnd)
            {
                await cluster[0].KillAsync();
            }
        }

        Log($"{Scans} scans in {Stopwatch.GetElapsedTime(began).TotalSeconds:F1} s, one node killed after {BeforeTheEnd}");
        Assert.Equal(scans.Select(scan => (scan.ScanId, GateDecision.Allow, "")), verdicts.Select(verdict => (verdict.ScanId, verdict.Decision, verdict.Problem?.Code ?? "")));
        Assert.False(gate.Status.Nodes[0].IsCurrent);

        // What the dead one had recorded and not answered was sent to the other under the same number.
        await cluster[0].StartAsync();
        foreach (var node in cluster.Nodes)
        {
            await node.ShippedAsync();
        }

        var recorded = await cluster.Postgres.ReadAsync("SELECT scan_id::text FROM scan_record", row => row.GetString(0));
        Assert.Equal(scans.Select(scan => scan.ScanId.ToString()).Order(StringComparer.Ordinal), recorded.Order(StringComparer.Ordinal));
    }
}
