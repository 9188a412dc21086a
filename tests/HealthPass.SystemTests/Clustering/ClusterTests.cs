using System.Diagnostics;
using HealthPass.Verification.Standing;

namespace HealthPass.SystemTests.Clustering;

/// <summary>Several nodes on one PostgreSQL, as processes: what they see of each other, and how soon.</summary>
public sealed class ClusterTests : SystemTest
{
    private const string City = "510300000000";
    private const int DeclaredDead = 70;

    [Fact]
    public async Task Three_nodes_take_every_call_and_show_the_same_numbers()
    {
        await Wait.ForADayThatLastsAsync(TimeSpan.FromMinutes(1));
        await using var cluster = Watched(await RunningCluster.StartAsync(3));
        var venue = await cluster[0].Api.VenueAsync(City);
        _ = await cluster[1].Api.VenueAsync(City, "mall");

        // A hub's scans are counted from when the panels know it.
        await PanelsAsync(cluster, "both venues at three nodes", panels => Coverage(panels) == (2, 0) && panels.GetProperty("service").GetProperty("nodesAlive").GetInt32() == 3);

        // Everywhere at once, and each scanned and shown on another node than the one applied at.
        var people = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => cluster[i % 3].Api.RegisterAsync(Resident.New())));
        var scans = await Task.WhenAll(people.Select(async (person, i) =>
        {
            var code = await cluster[(i + 1) % 3].Api.CodeAsync(person);
            return (await cluster[(i + 2) % 3].Api.ScanAsync(venue, code)).Expect(200).Text("verdict");
        }));
        Assert.All(scans, verdict => Assert.Equal("allow", verdict));
        foreach (var node in cluster.Nodes)
        {
            _ = await Wait.UntilAsync(
                async () => (await RegionFigures.ReadAsync(node.Api, HealthPassApi.Province), await RegionFigures.ReadAsync(node.Api, City)),
                read => (read.Item1.Registered, read.Item1.Shows, read.Item1.Scans, read.Item2.Scans) == (30, 30, 30, 30), $"the same numbers at {node.Urls}", TimeSpan.FromSeconds(3));
        }

        // Ten of the scans were taken by each node: the wall's panels have them together, whichever node is asked.
        await PanelsAsync(
            cluster, "the panels of the whole cluster",
            panels => Coverage(panels) == (2, 1) && panels.GetProperty("hubs").EnumerateArray().Select(hub => (hub.GetProperty("venueId").GetString(), hub.GetProperty("scans").GetInt64())).SequenceEqual([(venue, 30L)]));
        foreach (var node in cluster.Nodes)
        {
            // Of the whole province nobody had asked before they applied: channels are up to a minute old.
            var channel = Assert.Single((await node.Api.PanelsAsync(HealthPassApi.Province, node.Api.Channel)).Expect(200)["channels"].EnumerateArray());
            Assert.Equal(("first-channel", 30L), (channel.GetProperty("channel").GetString(), channel.GetProperty("registered").GetInt64()));
        }

        // A change is on every board when it is reported as done.
        _ = await cluster[0].Api.ColourAsync("SC05", people[0]);
        foreach (var node in cluster.Nodes)
        {
            Assert.Equal("red", (await node.Api.ShowAsync(people[0])).Expect(200).Text("colour"));
        }

        // The same scan sent to two nodes is one row, and counted once when both have shipped.
        var scanId = Guid.NewGuid().ToString();
        var again = await cluster[0].Api.CodeAsync(people[1]);
        _ = (await cluster[1].Api.ScanAsync(venue, again, scanId)).Expect(200);
        _ = (await cluster[2].Api.ScanAsync(venue, again, scanId)).Expect(200);
        foreach (var node in cluster.Nodes)
        {
            await node.ShippedAsync();
        }

        _ = await Wait.UntilAsync(() => RegionFigures.ReadAsync(cluster[0].Api, City), city => city.Scans == 31, "the retry to be counted once");
        Assert.Equal(31, (await cluster.Postgres.ReadAsync("SELECT count(*) FROM scan_record", row => row.GetInt64(0)))[0]);
    }

    [Fact]
    public async Task A_node_that_is_cut_off_stops_serving_before_a_change_is_done_without_it()
    {
        await using var cluster = Watched(await RunningCluster.StartAsync(3, withNetwork: true));
        Assert.SkipWhen(cluster.Network is null, "Network namespaces cannot be made here.");
        var person = await cluster[0].Api.RegisterAsync(Resident.New());
        foreach (var node in cluster.Nodes)
        {
            _ = (await node.Api.ShowAsync(person)).Expect(200);
        }

        var cut = cluster[2];
        await cluster.Network!.CutAsync(2, fromNodes: true, fromDatabase: true);
        var since = Stopwatch.GetTimestamp();
        _ = await Wait.UntilAsync(() => cut.Api.ShowAsync(person), reply => reply.Status == 503, "the node that is cut off to refuse");
        var refused = Stopwatch.GetElapsedTime(since);
        _ = (await cut.Api.ShowAsync(person)).ExpectProblem(503, "node_isolated");
        _ = (await cut.Api.GetAsync("/health/serving", Caller.Nobody)).ExpectProblem(503, "node_isolated");
        _ = (await cut.Api.GetAsync("/health/live", Caller.Nobody)).Expect(200);
        Assert.True(refused < StandingRule.EarliestDeath, $"It served for {refused}.");

        // The others go on, and count without it when they have declared it dead.
        var colour = ColourAsync(cluster[0].Api, person);
        while (!colour.IsCompleted)
        {
            _ = (await cut.Api.ShowAsync(person)).ExpectProblem(503, "node_isolated");
            await Task.WhenAny(colour, Task.Delay(50, TestContext.Current.CancellationToken));
        }

        await colour;
        Log($"refused after {refused.TotalSeconds:F1} s; the change was done after {Stopwatch.GetElapsedTime(since).TotalSeconds:F1} s");
        Assert.Equal("red", (await cluster[1].Api.ShowAsync(person)).Expect(200).Text("colour"));

        // It finds out that it is dead, ends, and is a member again when it is started again.
        await cluster.Network.HealAsync(2);
        Assert.Equal(DeclaredDead, await cut.ExitAsync(TimeSpan.FromSeconds(30)));
        Assert.Contains("has to be started again", cut.Output, StringComparison.Ordinal);
        await cut.StartAsync();
        Assert.Equal("red", (await cut.Api.ShowAsync(person)).Expect(200).Text("colour"));
    }

    [Fact]
    public async Task A_node_that_is_asked_to_stop_leaves_the_cluster_and_no_change_waits_for_it()
    {
        await using var cluster = Watched(await RunningCluster.StartAsync(3));
        var people = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => cluster[i % 3].Api.RegisterAsync(Resident.New())));
        var leaving = cluster[2];

        // Changes go on at the others while it leaves and after it has: each is done without waiting until it is suspected.
        var isGone = false;
        var slowest = TimeSpan.Zero;
        var changes = Task.WhenAll(Enumerable.Range(0, 2).Select(async node =>
        {
            var after = 0;
            while (after < 20)
            {
                after += Volatile.Read(ref isGone) ? 1 : 0;
                var began = Stopwatch.GetTimestamp();
                _ = await cluster[node].Api.RegisterAsync(Resident.New());
                var took = Stopwatch.GetElapsedTime(began);
                lock (leaving)
                {
                    slowest = took > slowest ? took : slowest;
                }
            }
        }));
        await leaving.StopAsync();
        var members = await cluster.Postgres.ReadAsync(
            """
            SELECT silo_name, status, coalesce(replace(suspect_times, address || ':' || port || '@' || generation, 'itself'), 'nobody')
              FROM orleans_membership ORDER BY silo_name
            """,
            row => (row.GetString(0), (SiloStatus)row.GetInt32(1), row.GetString(2).Split(',')[0]));
        Volatile.Write(ref isGone, true);

        // Its own word: no other had to miss it first.
        Assert.Equal([("node1", SiloStatus.Active, "nobody"), ("node2", SiloStatus.Active, "nobody"), ("node3", SiloStatus.Dead, "itself")], members);
        await changes;
        Assert.True(slowest < StandingRule.ProbePeriod * StandingRule.MissedProbes, $"A change took {slowest}.");
        Log($"the slowest change while and after the node left took {slowest.TotalMilliseconds:F0} ms");

        // People whose activations were there are at home elsewhere at once.
        var since = Stopwatch.GetTimestamp();
        _ = await cluster[0].Api.ColourAsync("SC05", people);
        foreach (var person in people)
        {
            Assert.Equal("red", (await cluster[1].Api.ShowAsync(person)).Expect(200).Text("colour"));
        }

        Log($"{people.Length} colours were changed and shown in {Stopwatch.GetElapsedTime(since).TotalMilliseconds:F0} ms after it");
    }

    [Fact]
    public async Task Showing_and_scanning_go_on_while_the_database_is_down_and_the_nodes_see_each_other()
    {
        await using var cluster = Watched(await RunningCluster.StartAsync(2));
        var person = await cluster[0].Api.RegisterAsync(Resident.New());
        var venue = await cluster[0].Api.VenueAsync(City);
        await cluster.Postgres.CrashAsync();
        var since = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(since) < 4 * StandingRule.Lease)
        {
            foreach (var node in cluster.Nodes)
            {
                var code = await node.Api.CodeAsync(person);
                _ = (await node.Api.ScanAsync(venue, code)).Expect(200);
            }
        }

        _ = (await cluster[0].Api.ApplyAsync(Resident.New())).Expect(503);
        await cluster.Postgres.StartAsync();
        foreach (var node in cluster.Nodes)
        {
            _ = await Wait.UntilAsync(node.Api.ReadyAsync, reply => reply.Status == 200, "the node to be ready again", TimeSpan.FromSeconds(30));
            await node.ShippedAsync();
        }
    }

    private static async Task<Caller> TrySignInAsync(HealthPassApi api, string userName) =>
        await api.SignInAsync(userName, api.Credentials.PasswordOf(userName)) is { Status: 201 } reply ? Caller.Session(reply.Text("token")) : Caller.Nobody;

    // Until it is reported as done: while the node that is cut off is not declared dead, it is not.
    private static async Task ColourAsync(HealthPassApi api, string person)
    {
        using var impatient = new HealthPassApi(api.Address, api.Credentials, TimeSpan.FromSeconds(5));
        var (maker, checker) = (Caller.Nobody, Caller.Nobody);
        string? id = null;
        _ = await Wait.UntilAsync(
            async () =>
            {
                try
                {
                    // What must be audited waits too while the audit's grain lived at the node that is cut off.
                    maker = maker != Caller.Nobody ? maker : await TrySignInAsync(impatient, "maker");
                    checker = checker != Caller.Nobody ? checker : await TrySignInAsync(impatient, "checker");
                    if (maker == Caller.Nobody || checker == Caller.Nobody)
                    {
                        return false;
                    }

                    id ??= await impatient.AssignAsync(maker, "SC05", person) is { Status: 201 } created ? created.Text("assignmentId") : null;
                    var reply = id is null ? null : await impatient.ApproveAsync(checker, id);
                    return reply is { Status: 200 } && reply.Text("status") == "applied";
                }
                catch (OperationCanceledException)
                {
                    // Longer than anybody waits: not done.
                    return false;
                }
            },
            done => done, "the change to be done", TimeSpan.FromSeconds(60));
    }

    private static (int Registered, int Active) Coverage(JsonElement panels) => panels.GetProperty("coverage") is { ValueKind: JsonValueKind.Object } coverage
        ? (coverage.GetProperty("registered").GetInt32(), coverage.GetProperty("active").GetInt32())
        : default;

    private static async Task PanelsAsync(RunningCluster cluster, string what, Func<JsonElement, bool> holds)
    {
        foreach (var node in cluster.Nodes)
        {
            _ = await Wait.UntilAsync(async () => (await node.Api.PanelsAsync(City)).Expect(200).Json, holds, $"{what}, at {node.Urls}", TimeSpan.FromSeconds(30));
        }
    }
}
