using System.Collections.Concurrent;
using System.Diagnostics;

namespace HealthPass.SystemTests.Faults;

[Collection(OneRunningSystem.Name)]
public sealed class OverloadTests : SystemTest
{
    private const int Clients = 200;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(3);

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
}
