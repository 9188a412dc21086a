using System.Collections.Concurrent;
using System.Diagnostics;

namespace HealthPass.SystemTests.Faults;

[Collection(OneSystemAlone.Name)]
public sealed class OverloadTests : SystemTest
{
    private const int Clients = 200;
    private const int FloodClients = 300;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);

    private readonly RunningSystem _system;

    public OverloadTests(RunningSystem system)
    {
        _system = system;
        _ = Watched(system.Process);
    }

    [Fact]
    public async Task Two_hundred_clients_at_once_never_make_it_fail()
    {
        var api = _system.Api;
        var venueId = await api.VenueAsync();
        var people = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => api.RegisterAsync(Resident.New())));
        var statuses = new ConcurrentDictionary<int, int>();
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async client =>
        {
            while (Stopwatch.GetElapsedTime(began) < Length)
            {
                var shown = Counted(await api.ShowAsync(people[client % people.Length]));
                if (shown.Status == 200)
                {
                    _ = Counted(await api.ScanAsync(venueId, shown.Text("code")));
                }

                if (client % 10 == 0)
                {
                    _ = Counted(await api.RegionAsync(HealthPassApi.Province, known: false));
                    _ = Counted(await api.ApplyAsync(Resident.New()));
                }
            }
        }));
        Log(string.Join(", ", statuses.OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} × {pair.Key}")));
        Assert.All(statuses.Keys, status => Assert.True(status is 200 or 201 or 429, $"{statuses[status]} answers of {status}."));
        Assert.True(statuses[200] > Clients);
        await _system.ShippedAsync();

        Reply Counted(Reply reply)
        {
            _ = statuses.AddOrUpdate(reply.Status, 1, (_, count) => count + 1);
            return reply;
        }
    }

    [Fact]
    public async Task While_shows_flood_scans_and_lookups_are_served_and_the_rest_is_told_when_to_come_back()
    {
        // A limit that any machine exceeds: 250 shows, 75 scans and 2.5 lookups a second are reserved.
        var process = Owned(new HealthPassProcess { Environment = new Dictionary<string, string> { ["HealthPass__Admission__MaximumPerSecond"] = "500" } });
        await process.StartAsync();
        var api = process.Api;
        var resident = Resident.New();
        var person = await api.RegisterAsync(resident);
        var venueId = await api.VenueAsync();
        var agent = await api.SignInAsync("agent");
        var code = await api.CodeAsync(person);
        var began = Stopwatch.GetTimestamp();
        var over = false;
        var shows = new ConcurrentBag<Reply>();
        var flood = Task.WhenAll(Enumerable.Range(0, FloodClients).Select(async _ =>
        {
            while (!Volatile.Read(ref over))
            {
                shows.Add(await api.ShowAsync(person));
            }
        }));
        var scans = new List<Reply>();
        var lookups = new List<Reply>();
        await Task.WhenAll(ScanAsync(), LookUpAsync());
        Volatile.Write(ref over, true);
        await flood;

        Log($"Shows: {string.Join(", ", shows.CountBy(reply => reply.Status).Select(pair => $"{pair.Value} × {pair.Key}"))}; {scans.Count} scans, {lookups.Count} lookups.");
        Assert.All(scans, reply => reply.Expect(200));
        Assert.All(lookups, reply => reply.Expect(200));
        var refused = shows.Where(reply => reply.Status != 200).ToList();
        Assert.NotEmpty(refused);
        Assert.NotEqual(shows.Count, refused.Count);
        Assert.All(refused, reply =>
        {
            _ = reply.ExpectProblem(429, "overloaded");
            Assert.InRange(reply.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 5);
        });
        _ = (await api.ReadyAsync()).Expect(200);
        _ = (await api.ShowAsync(person)).Expect(200);
        Assert.Contains("were turned away", process.Output, StringComparison.Ordinal);

        async Task ScanAsync()
        {
            while (Stopwatch.GetElapsedTime(began) < Length)
            {
                scans.Add(await api.ScanAsync(venueId, code));
                await Task.Delay(Between);
            }
        }

        async Task LookUpAsync()
        {
            while (Stopwatch.GetElapsedTime(began) < Length)
            {
                lookups.Add(await api.LookUpAsync(agent, new { document = resident.Document, purpose = "own_code" }));
                await Task.Delay(10 * Between);
            }
        }
    }
}
