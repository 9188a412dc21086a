namespace HealthPass.SystemTests.Clustering;

[Collection(OneClusterAtATime.Name)]
public sealed class HeadlessSiloTests : SystemTest
{
    private const string City = "510300000000";

    [Fact]
    public async Task An_api_without_a_silo_serves_everything_through_a_headless_silo()
    {
        await Wait.ForADayThatLastsAsync(TimeSpan.FromMinutes(1));
        await using var cluster = Watched(await RunningCluster.StartAsync(0));
        var metrics = new Uri($"http://127.0.0.1:{Ports.Next()}");
        var silo = Watched(cluster.Process("silo1", Repository.Silo, "Silo", ("HealthPass__Metrics__Url", metrics.GetLeftPart(UriPartial.Authority))));
        silo.Launch();
        var client = Watched(cluster.Process("node1", Repository.Api, "Client"));
        await client.StartAsync();
        Assert.False(Directory.Exists(Path.Combine(client.DataDirectory, "journal")), "A client has no journal.");

        var api = client.Api;
        var venue = await api.VenueAsync(City);
        var person = await api.RegisterAsync(Resident.New());
        var code = await api.CodeAsync(person);
        await using var wall = Hubs.Connect(api, "/hubs/wall", "json");
        var pushes = await wall.WatchAsync(City);
        Assert.Equal("green", (await api.ScanAsync(venue, code, Guid.NewGuid().ToString())).Expect(200).Text("colour"));
        var batch = await api.ScanBatchAsync(Enumerable.Range(0, 20).Select(gate => new { venueId = venue, code, direction = "in", gateId = $"g7-{gate}" }).Append<object>(new { venueId = venue, code = "nonsense", direction = "in" }));
        var results = batch.Expect(200)["results"].EnumerateArray().ToList();
        Assert.Equal(20, results.Count(result => result.TryGetProperty("verdict", out _)));
        Assert.Equal("code_malformed", results[20].GetProperty("code").GetString());
        _ = (await api.ShowAsync(new string('0', 32))).ExpectProblem(404, "person_not_found");
        _ = await Wait.UntilAsync(() => RegionFigures.ReadAsync(api, City), city => city.Scans == 21, "the region's number");
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var seen = 0L;
        while (seen < 21)
        {
            seen = Math.Max(seen, (await pushes.ReadAsync(deadline.Token)).Regions.FirstOrDefault(region => region.Code == City)?.ScansToday.Allow ?? 0);
        }

        // The silo shows its metrics to operators in their network, and to nobody else.
        using (var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }))
        {
            Assert.Contains("healthpass_scans", await http.GetStringAsync(new Uri(metrics, "/metrics"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri(silo.Address, "/metrics"), TestContext.Current.CancellationToken)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri(silo.Address, "/health/live"), TestContext.Current.CancellationToken)).StatusCode);
        }

        _ = await api.ColourAsync("SC05", person);
        Assert.Equal("red", (await api.ShowAsync(person)).Expect(200).Text("colour"));
        _ = await Wait.UntilAsync(
            () => cluster.Postgres.ReadAsync("SELECT count(*) FROM scan_record WHERE gate_id LIKE 'g7-%'", row => row.GetInt64(0)), rows => rows[0] == 20, "the scans to be in the database");
        await client.StopAsync();
        await silo.StopAsync();
    }
}
