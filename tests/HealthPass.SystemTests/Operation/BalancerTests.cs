using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.SignalR.Client;

namespace HealthPass.SystemTests.Operation;

/// <summary>Which node gets a call from the balancer that is shipped, and which gets it no more.</summary>
[Collection(Alone.Name)]
public sealed partial class BalancerTests : IAsyncLifetime
{
    // As long as a node that is asked to stop goes on serving: by then the balancer must have it out.
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(3);

    private readonly StandInNode[] _nodes = [new("node1"), new("node2"), new("node3")];
    private readonly HttpClient _caller = new();
    private Balancer? _balancer;

    private Balancer Balancer => _balancer!;

    public async ValueTask InitializeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.StartAsync();
        }

        _balancer = await Balancer.StartAsync([.. _nodes.Select(node => node.Endpoint)]);
    }

    public async ValueTask DisposeAsync()
    {
        if (_balancer is not null)
        {
            await _balancer.DisposeAsync();
        }

        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }

        _caller.Dispose();
    }

    [Fact]
    public async Task A_node_that_says_that_it_does_not_serve_is_out_within_the_time_that_it_would_still_serve_and_back_when_it_does()
    {
        var (full, started) = (_nodes[1], Stopwatch.GetTimestamp());
        (full.SaysItServes, full.RefusesScans) = (false, true);
        await Balancer.SeesAsync("node2", "DOWN", "L7STS");
        Assert.True(Stopwatch.GetElapsedTime(started) < DrainTime);
        full.Calls.Clear();
        Assert.All(await ScanAsync(60), scan => Assert.Equal(200, scan.Status));
        Assert.Empty(full.Calls);

        (full.SaysItServes, full.RefusesScans) = (true, false);
        await Balancer.SeesAsync("node2", "UP");
        Assert.Contains("node2", (await ScanAsync(60)).Select(scan => scan.Node));
    }

    [Fact]
    public async Task A_node_that_leaves_in_good_order_costs_no_call()
    {
        using var enough = new CancellationTokenSource();
        var callers = Enumerable.Range(0, 8).Select(_ => ScanUntilAsync(enough.Token)).ToList();
        var (leaving, started) = (_nodes[1], Stopwatch.GetTimestamp());
        await Wait.UntilAsync(() => leaving.Calls.Count > 20, "calls at the node");
        leaving.SaysItServes = false;
        await Balancer.SeesAsync("node2", "DOWN");
        Assert.True(Stopwatch.GetElapsedTime(started) < DrainTime);
        await leaving.StopAsync();
        var before = _nodes[0].Calls.Count;
        await Wait.UntilAsync(() => _nodes[0].Calls.Count > before + 100, "calls at another node");
        await enough.CancelAsync();
        foreach (var scans in await Task.WhenAll(callers))
        {
            Assert.All(scans, scan => Assert.Equal(200, scan.Status));
        }
    }

    [Fact]
    public async Task A_node_that_was_killed_costs_none_of_the_calls_that_come_after()
    {
        _ = await ScanAsync(12);
        await _nodes[1].KillAsync();
        await Balancer.HasLeftAsync("node2");
        Assert.All(await ScanAsync(60), scan => Assert.Equal(200, scan.Status));
        await Balancer.SeesAsync("node2", "DOWN", "L4CON");
        await _nodes[1].StartAsync();
        await Balancer.SeesAsync("node2", "UP");
        Assert.Contains("node2", (await ScanAsync(60)).Select(scan => scan.Node));
    }

    [Fact]
    public async Task When_no_node_says_that_it_serves_all_are_called_for_what_they_can_still_do()
    {
        foreach (var node in _nodes)
        {
            node.SaysItServes = false;
            await Balancer.SeesAsync(node.Name, "DOWN");
        }

        var scans = await ScanAsync(30);
        Assert.All(scans, scan => Assert.Equal(200, scan.Status));
        Assert.Equal(["node1", "node2", "node3"], scans.Select(scan => scan.Node!).Distinct().Order());
    }

    [Fact]
    public async Task A_call_that_a_node_took_and_did_not_answer_is_never_sent_again()
    {
        foreach (var node in _nodes)
        {
            node.GivesNoAnswers = true;
        }

        var sent = new List<string>();
        for (var i = 0; i < 12; i++)
        {
            using var somebody = new HttpClient();
            var call = Guid.NewGuid().ToString();
            sent.Add(call);
            using var request = Scan(call);
            using var answer = await somebody.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            Assert.Contains("\"code\":\"no_answer\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        // On a connection that was used before, the end of the connection is an answer too.
        foreach (var scan in await ScanAsync(12))
        {
            sent.Add(scan.Call);
            Assert.True(scan.Status is null or 502, $"{scan}");
        }

        Assert.Equal(sent.Order(), _nodes.SelectMany(node => node.Calls).Select(taken => taken.Call!).Order());
    }

    [Fact]
    public async Task A_node_that_came_back_at_another_address_is_found()
    {
        var port = Ports.Next();
        await using var names = new StandInNames();
        StandInNode[] first = [new("node1", "127.0.1.1", port), new("node2", "127.0.1.2", port), new("node3", "127.0.1.3", port)];
        StandInNode[] then = [new("node1", "127.0.1.11", port), new("node2", "127.0.1.12", port), new("node3", "127.0.1.13", port)];
        await StartAndTellAsync(first, names);
        try
        {
            await using var balancer = await Balancer.StartAsync([.. first.Select(node => $"{node.Name}:{port}")], settings: ("HP_DNS", names.Endpoint));
            foreach (var node in first)
            {
                names.Forget(node.Name);
                await node.KillAsync();
                await balancer.SeesAsync(node.Name, "DOWN");
            }

            await StartAndTellAsync(then, names);
            foreach (var node in then)
            {
                await balancer.SeesAsync(node.Name, "UP");
            }

            Assert.All(await ScanAsync(12, balancer), scan => Assert.Equal(200, scan.Status));
            Assert.All(then, node => Assert.NotEmpty(node.Calls));
        }
        finally
        {
            foreach (var node in first.Concat(then))
            {
                await node.DisposeAsync();
            }
        }
    }

    [Fact]
    public async Task A_hub_is_opened_where_it_was_negotiated_and_counts_for_nothing_among_calls()
    {
        var hubs = new List<HubConnection>();
        try
        {
            // One after the other, each of them two calls: to negotiate and to open.
            for (var i = 0; i < 12; i++)
            {
                hubs.Add(new HubConnectionBuilder().WithUrl(new Uri(Balancer.Address, "/hubs/wall")).Build());
                await hubs[^1].StartAsync(TestContext.Current.CancellationToken);
            }

            var places = await Task.WhenAll(hubs.Select(hub => hub.InvokeAsync<string>("Where", TestContext.Current.CancellationToken)));
            Assert.All(places.CountBy(place => place), place => Assert.Equal(4, place.Value));

            // A node that was restarted has no hub, and does not get all the calls for it.
            await _nodes[2].KillAsync();
            await Balancer.SeesAsync("node3", "DOWN");
            await _nodes[2].StartAsync();
            await Balancer.SeesAsync("node3", "UP");
            var calls = (await ScanAsync(90)).CountBy(scan => scan.Node!).ToDictionary();
            Assert.Equal(3, calls.Count);
            Assert.All(calls.Values, count => Assert.InRange(count, 20, 40));
        }
        finally
        {
            foreach (var hub in hubs)
            {
                await hub.DisposeAsync();
            }
        }
    }

    [Fact]
    public async Task Every_name_in_an_alarm_about_the_balancer_is_one_that_it_shows()
    {
        var shown = (await Balancer.MetricsAsync()).Split('\n').Select(line => line.Split('{', ' ')[0]).ToHashSet();
        var alarms = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "deploy", "prometheus", "alarms.yml"), TestContext.Current.CancellationToken);
        var named = MetricName().Matches(alarms).Select(match => match.Value).ToHashSet();
        Assert.Empty(named.Except(shown));

        // The two by which anybody sees who gets calls.
        Assert.Superset(new HashSet<string> { "haproxy_server_status", "haproxy_backend_active_servers" }, shown);
    }

    private static async Task StartAndTellAsync(StandInNode[] nodes, StandInNames names)
    {
        foreach (var node in nodes)
        {
            await node.StartAsync();
            names.Tell(node.Name, node.Endpoint.Split(':')[0]);
        }
    }

    private HttpRequestMessage Scan(string call, Balancer? balancer = null) => new(HttpMethod.Post, new Uri((balancer ?? Balancer).Address, "/v1/scans"))
    {
        Headers = { { StandInNode.CallHeader, call } },
        Content = new StringContent("{}", Encoding.UTF8, "application/json"),
    };

    // What came of it: no status where the connection ended without an answer.
    private async Task<(string Call, int? Status, string? Node)> ScanOnceAsync(Balancer? balancer = null)
    {
        var call = Guid.NewGuid().ToString();
        using var request = Scan(call, balancer);
        try
        {
            using var answer = await _caller.SendAsync(request, TestContext.Current.CancellationToken);
            return (call, (int)answer.StatusCode, answer.Headers.TryGetValues(StandInNode.NameHeader, out var names) ? names.Single() : null);
        }
        catch (HttpRequestException)
        {
            return (call, null, null);
        }
    }

    private async Task<List<(string Call, int? Status, string? Node)>> ScanAsync(int times, Balancer? balancer = null)
    {
        var scans = new List<(string Call, int? Status, string? Node)>();
        while (scans.Count < times)
        {
            scans.Add(await ScanOnceAsync(balancer));
        }

        return scans;
    }

    private async Task<List<(string Call, int? Status, string? Node)>> ScanUntilAsync(CancellationToken enough)
    {
        var scans = new List<(string Call, int? Status, string? Node)>();
        while (!enough.IsCancellationRequested)
        {
            scans.Add(await ScanOnceAsync());
        }

        return scans;
    }

    [GeneratedRegex(@"\bhaproxy_\w+")]
    private static partial Regex MetricName();
}
