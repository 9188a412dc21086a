using System.Collections.Concurrent;
using System.Diagnostics;

namespace HealthPass.SystemTests.Faults;

/// <summary>
/// Clients work and log what they were told while the process is taken away under them, again and again; a checker then
/// judges the log against the database and the numbers shown.
/// </summary>
public sealed class CrashTests : SystemTest
{
    private const int Rounds = 3;

    private readonly ConcurrentBag<string> _acknowledgedScans = [];
    private readonly ConcurrentBag<string> _acknowledgedPeople = [];
    private readonly ConcurrentQueue<(Resident Resident, string Id)> _people = new();
    private readonly ConcurrentQueue<GateScan> _unanswered = new();
    private int _refused;
    private int _retried;

    [Fact]
    public async Task No_acknowledged_scan_is_lost_or_counted_twice_however_often_the_process_is_killed()
    {
        await Wait.ForADayThatLastsAsync(TimeSpan.FromMinutes(3));
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        Log($"seed {seed}");
        var system = await StartAsync();
        string[] venues =
        [
            await system.Api.VenueAsync("510104017001"), await system.Api.VenueAsync("510300000000"), await system.Api.VenueAsync("513401000000", "mall"),
        ];
        foreach (var _ in Enumerable.Range(0, 8))
        {
            var resident = Resident.New();
            _people.Enqueue((resident, await AppliedAsync(system.Api, resident)));
        }

        for (var round = 1; round <= Rounds; round++)
        {
            using var enough = new CancellationTokenSource();
            var api = system.Api;
            var clients = new[]
            {
                ApplyAsync(api, enough.Token),
                ShowAndScanAsync(api, venues, new(random.Next()), enough.Token),
                ShowAndScanAsync(api, venues, new(random.Next()), enough.Token),
                ScanByDocumentAsync(api, venues, new(random.Next()), enough.Token),
                ScanBatchesAsync(api, venues, new(random.Next()), packed: false, enough.Token),
                ScanBatchesAsync(api, venues, new(random.Next()), packed: true, enough.Token),
            };

            // The moment of the kill is what is random here; how far the clients have come shows that they had begun.
            var acknowledged = _acknowledgedScans.Count;
            var after = TimeSpan.FromMilliseconds(random.Next(300, 2_500));
            var began = Stopwatch.GetTimestamp();
            await Wait.UntilAsync(
                () => Stopwatch.GetElapsedTime(began) > after && _acknowledgedScans.Count > acknowledged, "clients to get to work");
            await system.KillAsync();
            await enough.CancelAsync();
            await Task.WhenAll(clients);
            Log($"round {round}: killed {after.TotalMilliseconds:F0} ms into it, {_acknowledgedScans.Count} scans acknowledged so far");
            await system.StartAsync();
            await RetryAsync(system.Api);
        }

        await system.ShippedAsync();
        await JudgeAsync(system, venues);
    }

    private async Task JudgeAsync(HealthPassProcess system, string[] venues)
    {
        var rows = system.Data.Read("SELECT scan_id FROM scan_record", reader => reader.GetString(0));
        var inTable = rows.ToHashSet(StringComparer.Ordinal);
        Assert.Equal(rows.Count, inTable.Count);
        var acknowledged = _acknowledgedScans.ToHashSet(StringComparer.Ordinal);
        var lost = acknowledged.Where(id => !inTable.Contains(id)).ToList();
        Assert.True(lost.Count == 0, $"{lost.Count} acknowledged scans are lost, e.g. {string.Join(", ", lost.Take(5))}");

        var province = await Wait.UntilAsync(
            () => RegionFigures.ReadAsync(system.Api, HealthPassApi.Province), figures => figures.Scans >= rows.Count, "the province's number to be back");
        var cities = (await system.Api.ChildrenAsync(HealthPassApi.Province)).Expect(200)["children"].EnumerateArray().Sum(city => RegionFigures.Of(city).Scans);
        var atVenues = (await Task.WhenAll(venues.Select(system.Api.VenueScansAsync))).Sum();
        Log($"{acknowledged.Count} scans acknowledged, {_retried} of them to a retry, {_refused} calls refused; {rows.Count} rows; " +
            $"province {province.Scans}, cities {cities}, venues {atVenues}; " +
            $"{_acknowledgedPeople.Count} applications acknowledged, {system.Data.RegisteredPersons} rows, {province.Registered} registered");
        Assert.Equal((rows.Count, rows.Count, rows.Count), (province.Scans, cities, atVenues));
        Assert.Equal(system.Data.RegisteredPersons, province.Registered);
        Assert.True(province.Registered >= _acknowledgedPeople.Distinct().Count());
        foreach (var id in _acknowledgedPeople)
        {
            _ = (await system.Api.PersonAsync(id)).Expect(200);
        }
    }

    private Task ApplyAsync(HealthPassApi api, CancellationToken enough) => WhileAliveAsync(async () =>
    {
        var resident = Resident.New();
        _people.Enqueue((resident, await AppliedAsync(api, resident)));
        return true;
    }, enough);

    private Task ShowAndScanAsync(HealthPassApi api, string[] venues, Random random, CancellationToken enough) => WhileAliveAsync(async () =>
    {
        var code = await api.CodeAsync(Somebody(random).Id);
        var scan = Scan(venues, random, code, null);
        return await SendAsync(api, scan);
    }, enough);

    private Task ScanByDocumentAsync(HealthPassApi api, string[] venues, Random random, CancellationToken enough) => WhileAliveAsync(async () =>
    {
        var resident = random.Next(10) == 0 ? Resident.New() : Somebody(random).Resident;
        var scan = Scan(venues, random, null, resident.Document);
        var acknowledged = await SendAsync(api, scan);

        // A gate that is not sure sends again; often it is sure and does so all the same.
        if (scan.ScanId is not null && random.Next(3) == 0)
        {
            _ = await SendAsync(api, scan);
        }

        return acknowledged;
    }, enough);

    private Task ScanBatchesAsync(HealthPassApi api, string[] venues, Random random, bool packed, CancellationToken enough) => WhileAliveAsync(async () =>
    {
        var scans = Enumerable.Range(0, random.Next(2, 60)).Select(_ => Scan(venues, random, null, Somebody(random).Resident.Document)).ToList();

        // The same scan twice in one batch.
        if (scans[0].ScanId is not null)
        {
            scans.Add(scans[0]);
        }

        try
        {
            var ids = packed ? await PackedAsync(api, scans) : await JsonAsync(api, scans);
            Assert.Equal(scans.Count, ids.Count);
            foreach (var (id, scan) in ids.Zip(scans))
            {
                Assert.True(scan.ScanId is null || scan.ScanId == id, "A scan was answered under another id.");
                _acknowledgedScans.Add(id);
            }

            return true;
        }
        catch (Exception error) when (IsDeath(error))
        {
            foreach (var scan in scans.Where(scan => scan.ScanId is not null))
            {
                _unanswered.Enqueue(scan);
            }

            throw;
        }
    }, enough);

    private static async Task<List<string>> JsonAsync(HealthPassApi api, List<GateScan> scans) =>
        [.. (await api.ScanBatchAsync(scans)).Expect(200)["results"].EnumerateArray().Select(result => result.GetProperty("scanId").GetString()!)];

    private static async Task<List<string>> PackedAsync(HealthPassApi api, List<GateScan> scans)
    {
        var body = PackedBatch.Write([.. scans.Select(scan =>
        {
            var document = JsonSerializer.SerializeToElement(scan.Document);
            return new object?[] { scan.VenueId, null, document.GetProperty("type").GetString(), document.GetProperty("number").GetString(), scan.Direction, scan.ScanId, scan.GateId };
        })]);
        return [.. PackedBatch.Read((await api.ScanBatchAsync(body)).Expect(200).Body).Select(result => result.Answer!.ScanId.ToString())];
    }

    private async Task<bool> SendAsync(HealthPassApi api, GateScan scan)
    {
        try
        {
            var reply = await api.ScanAsync(scan);
            if (reply.Status != 200)
            {
                Assert.True(reply.Status is 503 or 429, reply.ToString());
                _ = Interlocked.Increment(ref _refused);
                return false;
            }

            _acknowledgedScans.Add(reply.Text("scanId"));
            return true;
        }
        catch (Exception error) when (IsDeath(error) && scan.ScanId is not null)
        {
            _unanswered.Enqueue(scan);
            throw;
        }
    }

    // What got no answer is sent again under the same id, twice, as a gate does when the service is back.
    private async Task RetryAsync(HealthPassApi api)
    {
        while (_unanswered.TryDequeue(out var scan))
        {
            for (var attempt = 0; attempt < 2; attempt++)
            {
                var reply = await api.ScanAsync(scan);
                if (reply.Status == 200)
                {
                    Assert.Equal(scan.ScanId, reply.Text("scanId"));
                    _acknowledgedScans.Add(scan.ScanId!);
                    _retried += attempt == 0 ? 1 : 0;
                }
                else
                {
                    Assert.True(reply.Status == 503 || reply.Code == "code_expired", reply.ToString());
                }
            }
        }
    }

    private async Task<string> AppliedAsync(HealthPassApi api, Resident resident)
    {
        var reply = await api.ApplyAsync(resident);
        Assert.True(reply.Status is 201, reply.ToString());
        var id = reply.Text("personId");
        _acknowledgedPeople.Add(id);
        return id;
    }

    private (Resident Resident, string Id) Somebody(Random random) => _people.ElementAt(random.Next(_people.Count));

    private static GateScan Scan(string[] venues, Random random, string? code, object? document) => new(
        venues[random.Next(venues.Length)], code, document, random.Next(2) == 0 ? "in" : "out", random.Next(2) == 0 ? Guid.NewGuid().ToString() : null, "g1");

    // Until the process is gone: whatever a call ends with then is no answer.
    private static async Task WhileAliveAsync(Func<Task<bool>> act, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            try
            {
                _ = await act();
            }
            catch (Exception error) when (IsDeath(error))
            {
                return;
            }
        }
    }

    private static bool IsDeath(Exception error) => error is HttpRequestException or IOException or OperationCanceledException;

    private sealed record GateScan(string VenueId, string? Code, object? Document, string Direction, string? ScanId, string? GateId);
}
