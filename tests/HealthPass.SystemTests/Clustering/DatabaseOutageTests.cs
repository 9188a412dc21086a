using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace HealthPass.SystemTests.Clustering;

/// <summary>The database goes away under load: what needs it fails at once, what does not goes on, and the log stays small.</summary>
public sealed partial class DatabaseOutageTests : SystemTest
{
    private const int Callers = 8;

    // What ten minutes may leave is a megabyte. Nearly all of it is said at the beginning, once by each loop, however long it lasts.
    private const int MostBytes = 150_000;

    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task While_the_database_is_away_shows_and_scans_go_on_and_the_log_stays_small()
    {
        await using var cluster = Watched(await RunningCluster.StartAsync(2));
        var venue = await cluster[0].Api.VenueAsync();
        var people = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => cluster[i % 2].Api.RegisterAsync(Resident.New())));
        foreach (var node in cluster.Nodes)
        {
            foreach (var person in people)
            {
                _ = (await node.Api.ScanAsync(venue, await node.Api.CodeAsync(person))).Expect(200);
            }
        }

        var before = cluster.Nodes.Select(node => node.Output.Length).ToList();
        await cluster.Postgres.CrashAsync();
        var until = Stopwatch.GetTimestamp() + (long)(Lasts.TotalSeconds * Stopwatch.Frequency);
        var answers = new ConcurrentDictionary<string, int>();
        var slowest = new ConcurrentBag<double>();
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(async caller =>
        {
            var api = cluster[caller % 2].Api;
            for (var i = 0; Stopwatch.GetTimestamp() < until; i++)
            {
                // New people cannot be taken; those who are known pass through every gate.
                var began = Stopwatch.GetTimestamp();
                Count("application", await api.ApplyAsync(Resident.New()));
                slowest.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                var shown = await api.ShowAsync(people[(caller + i) % people.Length]);
                Count("show", shown);
                Count("scan", await api.ScanAsync(venue, shown.Expect(200).Text("code")));
            }
        }));
        var written = cluster.Nodes.Select((node, i) => node.Output.Length - before[i]).ToList();
        var figures = $"{string.Join(", ", answers.OrderBy(answer => answer.Key))}; {string.Join(" and ", written)} characters of log; application p50 {Median(slowest):F1} ms; "
            + string.Join(", ", cluster.Nodes.SelectMany((node, i) => Category().Matches(node.Output[before[i]..]).Select(match => match.Value)).CountBy(line => line).OrderByDescending(line => line.Value).Take(8));
        TestContext.Current.TestOutputHelper?.WriteLine(figures);
        Assert.Equal(["application 503 storage_unavailable", "scan 200 ", "show 200 "], answers.Keys.Order(StringComparer.Ordinal));
        Assert.All(written, length => Assert.True(length < MostBytes, figures));
        Assert.All(cluster.Nodes, node => Assert.Equal(1, Times(node, "The database does not answer:")));

        await cluster.Postgres.StartAsync();
        _ = await Wait.UntilAsync(async () => (await cluster[0].Api.ApplyAsync(Resident.New())).Status, status => status == 201, "applications to be taken again", TimeSpan.FromSeconds(15));
        _ = await Wait.UntilAsync(() => Task.FromResult(Times(cluster[0], "The database answers again")), times => times == 1, "the end of the outage in the log");

        void Count(string call, Reply reply) =>
            answers.AddOrUpdate($"{call} {reply.Status} {(reply.Status == 200 ? string.Empty : reply.Text("code"))}", 1, (_, count) => count + 1);
    }

    [Fact]
    public async Task A_node_that_is_stopped_while_the_database_is_away_ends_and_one_that_is_started_then_waits_for_it()
    {
        await using var cluster = Watched(await RunningCluster.StartAsync(1));
        var node = cluster[0];
        var venue = await node.Api.VenueAsync();
        var person = await node.Api.RegisterAsync(Resident.New());
        _ = (await node.Api.ScanAsync(venue, await node.Api.CodeAsync(person))).Expect(200);
        await cluster.Postgres.CrashAsync();
        _ = (await node.Api.ScanAsync(venue, await node.Api.CodeAsync(person))).Expect(200);

        await node.StopAsync();
        Assert.True(node.HasExited);

        var start = node.StartAsync();
        _ = await Wait.UntilAsync(() => Task.FromResult(Times(node, "The start waits for the database")), times => times == 1, "the start to say what it waits for");
        Assert.False(start.IsCompleted);
        Assert.False(node.HasExited);
        await cluster.Postgres.StartAsync();
        await start;
        Assert.Equal(1, Times(node, "; the start goes on"));
        await node.ShippedAsync();
        _ = await Wait.UntilAsync(() => RegionFigures.ReadAsync(node.Api, HealthPassApi.Province), seen => seen is { Scans: 2, Registered: 1 }, "both scans to be counted");
    }

    [GeneratedRegex("(?:warn|fail|crit|info) [^ ]+ [^ ]+ [^ ]+ [A-Za-z.]+")]
    private static partial Regex Category();

    private static int Times(HealthPassProcess node, string line) => node.Output.Split(line).Length - 1;

    private static double Median(ConcurrentBag<double> values) => values.Order().ElementAt(values.Count / 2);
}
