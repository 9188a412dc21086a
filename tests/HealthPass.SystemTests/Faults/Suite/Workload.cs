using System.Collections.Concurrent;
using HealthPass.SystemTests.Clustering;

namespace HealthPass.SystemTests.Faults.Suite;

/// <summary>
/// Clients of every kind that work on all nodes at once and log what they did and were told. Gates and channels of the
/// real system have no node of their own either: whatever fails at one is sent again to any.
/// </summary>
internal sealed class Workload : IDisposable
{
    public static readonly string[] VenueRegions = ["510104017001", "510300000000", "513401000000"];

    private const int Coloured = 6;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(4);

    private readonly History _history;
    private readonly HealthPassApi[] _apis;
    private readonly List<HealthPassProcess> _nodes;
    private readonly ConcurrentQueue<(string Id, Resident Resident)> _people = new();
    private readonly ConcurrentQueue<GateScan> _again = new();
    private readonly ConcurrentDictionary<string, string> _assignments = new();
    private string[] _coloured = [];
    private Caller _maker;
    private Caller _checker;

    public Workload(RunningCluster cluster, History history)
    {
        _history = history;
        _nodes = cluster.Nodes;
        _apis = [.. cluster.Nodes.Select(node => new HealthPassApi(node.Address, node.Api.Credentials, Timeout))];
    }

    public string[] Venues { get; private set; } = [];

    /// <summary>Makes venues and people; nothing is broken yet, and whoever prepares has patience.</summary>
    public async Task PrepareAsync()
    {
        var first = _nodes[0].Api;
        Venues = [.. await Task.WhenAll(VenueRegions.Select(region => first.VenueAsync(region)))];
        _maker = await first.SignInAsync("maker");
        _checker = await first.SignInAsync("checker");
        foreach (var api in _apis)
        {
            Assert.Null(await api.DocumentAsync(HealthPassApi.DocumentNumber));
        }

        for (var i = 0; i < 4 * Coloured; i++)
        {
            var resident = Resident.New();
            var began = _history.Now;
            var id = await _nodes[i % _nodes.Count].Api.RegisterAsync(resident);
            _history.Operations.Enqueue(new("apply", i % _apis.Length, began, _history.Now, 201, null, id));
            _history.Changes[id] = [new(id, "green", began) { Done = _history.Now }];
            _people.Enqueue((id, resident));
        }

        _coloured = [.. _people.Take(Coloured).Select(person => person.Id)];
    }

    /// <summary>Works until it is enough, then ends what is under way.</summary>
    public async Task RunAsync(Random random, CancellationToken enough)
    {
        var tasks = new List<Task> { ApplyAsync(new(random.Next()), enough), BatchAsync(new(random.Next()), enough) };
        for (var i = 0; i < 3; i++)
        {
            tasks.Add(ShowAndScanAsync(new(random.Next()), enough));
        }

        for (var i = 0; i < 2; i++)
        {
            tasks.Add(ColourAsync([.. _coloured.Where((_, place) => place % 2 == i)], new(random.Next()), enough));
        }

        await Task.WhenAll(tasks);
    }

    public void Dispose()
    {
        foreach (var api in _apis)
        {
            api.Dispose();
        }
    }

    private async Task ApplyAsync(Random random, CancellationToken enough)
    {
        while (await PacedAsync(40, enough))
        {
            var resident = Resident.New();
            var began = _history.Now;
            var (node, reply) = await CallAsync(random, api => api.ApplyAsync(resident), "apply", null);
            if (reply?.Status is 200 or 201)
            {
                var id = reply.Text("personId");
                _history.Operations.Enqueue(new("apply", node, began, _history.Now, reply.Status, null, id));
                _ = _history.Changes.TryAdd(id, [new(id, "green", began) { Done = _history.Now }]);
                _people.Enqueue((id, resident));
            }
        }
    }

    private async Task ShowAndScanAsync(Random random, CancellationToken enough)
    {
        while (await PacedAsync(1, enough))
        {
            // What got no answer is sent again, to any node.
            if (random.Next(2) == 0 && _again.TryDequeue(out var again))
            {
                await SendAsync(random, again);
                continue;
            }

            var (id, resident) = random.Next(3) == 0 ? _people.ElementAt(random.Next(Coloured)) : _people.ElementAt(random.Next(_people.Count));
            var scanId = random.Next(10) < 7 ? Guid.NewGuid().ToString() : null;
            if (random.Next(4) == 0)
            {
                await SendAsync(random, new(id, Venues[random.Next(Venues.Length)], null, resident.Document, scanId));
                continue;
            }

            var began = _history.Now;
            var (node, reply) = await CallAsync(random, api => api.ShowAsync(id), "show", id);
            if (reply?.Status == 200)
            {
                _history.Operations.Enqueue(new("show", node, began, _history.Now, 200, null, id, null, reply.Text("colour")));
                await SendAsync(random, new(id, Venues[random.Next(Venues.Length)], reply.Text("code"), null, scanId));
            }
        }
    }

    private async Task SendAsync(Random random, GateScan scan)
    {
        var began = _history.Now;
        var (node, reply) = await CallAsync(random, api => api.ScanAsync(scan.Body), "scan", scan.Person, scan.ScanId);
        if (reply?.Status == 200)
        {
            // A retry is answered as at first: its colour is of then, and says nothing of now.
            var colour = scan.Attempts == 0 ? reply["colour"].GetString() : null;
            _history.Operations.Enqueue(new("scan", node, began, _history.Now, 200, null, scan.Person, reply.Text("scanId"), colour));
            if (scan.ScanId is not null && scan.Attempts == 0 && random.Next(8) == 0)
            {
                _again.Enqueue(scan with { Attempts = 1 });
            }
        }
        else if (scan.ScanId is not null && scan.Attempts < 4 && reply?.Status is null or 503 or 429)
        {
            _again.Enqueue(scan with { Attempts = scan.Attempts + 1 });
        }
    }

    private async Task BatchAsync(Random random, CancellationToken enough)
    {
        while (await PacedAsync(15, enough))
        {
            var scans = Enumerable.Range(0, random.Next(2, 25)).Select(_ =>
            {
                var (id, resident) = _people.ElementAt(random.Next(_people.Count));
                return new GateScan(id, Venues[random.Next(Venues.Length)], null, resident.Document, Guid.NewGuid().ToString());
            }).ToList();
            var began = _history.Now;
            var (node, reply) = await CallAsync(random, api => api.ScanBatchAsync(scans.Select(scan => scan.Body)), "batch", null);
            var results = reply?.Status == 200 ? reply["results"].EnumerateArray().ToArray() : [];
            for (var i = 0; i < scans.Count; i++)
            {
                _history.Operations.Enqueue(
                    results.Length == 0 ? new("scan", node, began, _history.Now, 0, "batch without an answer", scans[i].Person, scans[i].ScanId)
                    : results[i].TryGetProperty("verdict", out _) ? new("scan", node, began, _history.Now, 200, null, scans[i].Person, scans[i].ScanId, results[i].GetProperty("colour").GetString())
                    : new("scan", node, began, _history.Now, results[i].GetProperty("status").GetInt32(), results[i].GetProperty("code").GetString(), scans[i].Person, scans[i].ScanId));
            }
        }
    }

    // Red by an assignment, green again by its reversal; a change is done when the system says so, and no other is begun before.
    private async Task ColourAsync(string[] people, Random random, CancellationToken enough)
    {
        while (await PacedAsync(25, enough))
        {
            var person = people[random.Next(people.Length)];
            var changes = _history.Changes[person];
            if (double.IsPositiveInfinity(changes[^1].Done))
            {
                await FinishAsync(random, person, changes[^1], enough);
                continue;
            }

            if (changes[^1].Colour == "green")
            {
                var (_, created) = await CallAsync(random, api => api.AssignAsync(_maker, "SC05", person), "colour", person);
                if (created?.Status != 201)
                {
                    continue;
                }

                _assignments[person] = created.Text("assignmentId");
            }

            // A new list, because readers are not to be waited for.
            var change = new ColourChange(person, changes[^1].Colour == "green" ? "red" : "green", _history.Now);
            _history.Changes[person] = [.. changes, change];
            await FinishAsync(random, person, change, enough);
        }
    }

    private async Task FinishAsync(Random random, string person, ColourChange change, CancellationToken enough)
    {
        var path = $"/v1/assignments/{_assignments[person]}";
        var (action, done) = change.Colour == "red" ? ("approval", "applied") : ("reversal", "reversed");
        do
        {
            var (_, reply) = await CallAsync(
                random, api => action == "approval" ? api.ApproveAsync(_checker, _assignments[person]) : api.ReverseAsync(_maker, _checker, _assignments[person]), "colour", person, conflictIsFine: true);
            if (reply?.Status == 409)
            {
                (_, reply) = await CallAsync(random, api => api.GetAsync(path, _checker), "colour", person);
            }

            if (reply?.Status == 200 && reply.Text("status") == done)
            {
                change.Done = _history.Now;
                return;
            }
        }
        while (await PacedAsync(25, enough));
    }

    // What is not a success is logged here; the rest by those who know what it says.
    private async Task<(int Node, Reply? Reply)> CallAsync(
        Random random, Func<HealthPassApi, Task<Reply>> call, string kind, string? person, string? scanId = null, bool conflictIsFine = false)
    {
        var node = random.Next(_apis.Length);
        var began = _history.Now;
        try
        {
            var reply = await call(_apis[node]);
            if (reply.Status is not (200 or 201) && !(conflictIsFine && reply.Status == 409))
            {
                _history.Operations.Enqueue(new(kind, node, began, _history.Now, reply.Status, reply.Code, person, scanId));
            }

            return (node, reply);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or OperationCanceledException)
        {
            _history.Operations.Enqueue(new(kind, node, began, _history.Now, 0, error.GetType().Name, person, scanId));
            return (node, null);
        }
    }

    private static async Task<bool> PacedAsync(int times, CancellationToken enough)
    {
        try
        {
            await Task.Delay(times * Pace, enough);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private sealed record GateScan(string Person, string VenueId, string? Code, object? Document, string? ScanId, int Attempts = 0)
    {
        public object Body => new { venueId = VenueId, code = Code, document = Document, direction = "in", scanId = ScanId, gateId = "g1" };
    }
}
