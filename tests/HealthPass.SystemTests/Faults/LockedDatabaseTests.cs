namespace HealthPass.SystemTests.Faults;

public sealed class LockedDatabaseTests : SystemTest
{
    [Fact]
    public async Task While_the_database_takes_nothing_scans_and_shows_go_on_and_everything_arrives_afterwards()
    {
        var system = await StartAsync();
        var api = system.Api;
        var id = await api.RegisterAsync(Resident.New());
        var venueId = await api.VenueAsync();
        _ = (await api.ScanAsync(venueId, await api.CodeAsync(id))).Expect(200);
        await system.ShippedAsync();
        var applicant = Resident.New();
        var acknowledged = new List<string>();

        await using (system.Data.Lock())
        {
            var refusedApplication = api.ApplyAsync(applicant);
            do
            {
                acknowledged.Add((await api.ScanAsync(venueId, await api.CodeAsync(id))).Expect(200).Text("scanId"));
                acknowledged.AddRange((await api.ScanBatchAsync(Enumerable.Repeat<object>(new { venueId, code = await api.CodeAsync(id), direction = "out" }, 10)))
                    .Expect(200)["results"].EnumerateArray().Select(result => result.GetProperty("scanId").GetString()!));
            }
            while (!refusedApplication.IsCompleted);

            var refused = (await refusedApplication).ExpectProblem(503, "storage_unavailable");
            Assert.InRange(refused.Headers.RetryAfter?.Delta ?? default, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));

            // Not ready, and says why; the balancer leaves it where it is, as it shows and scans.
            var unready = await Wait.UntilAsync(api.ReadyAsync, reply => reply.Status == 503, "the node to notice that it cannot write");
            Assert.Contains("The database takes no writes.", unready.ExpectProblem(503, "storage_unavailable").Text("detail"), StringComparison.Ordinal);
            _ = (await api.GetAsync("/health/serving", Caller.Nobody)).Expect(200);
            var shown = await Wait.UntilAsync(
                () => RegionFigures.ReadAsync(api, HealthPassApi.Province), figures => figures.Scans == acknowledged.Count + 1, "the wall's numbers to go on");
            Log($"{acknowledged.Count} scans while locked; {shown}");
        }

        _ = await Wait.UntilAsync(() => api.ApplyAsync(applicant), reply => reply.Status == 201, "the application to be taken after all");
        await system.ShippedAsync();
        var rows = system.Data.Read("SELECT scan_id FROM scan_record", reader => reader.GetString(0));
        Assert.Equal(acknowledged.Count + 1, rows.Count);
        Assert.Empty(acknowledged.Except(rows));
        _ = await Wait.UntilAsync(() => RegionFigures.ReadAsync(api, HealthPassApi.Province), figures => figures.Registered == 2, "both people to be counted");
        Assert.Equal(2, system.Data.RegisteredPersons);
    }
}
