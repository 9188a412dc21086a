namespace HealthPass.SystemTests.Faults;

public sealed class LateTests : SystemTest
{
    [Fact]
    public async Task Late_scans_are_counted_once_on_the_day_they_were_made_whatever_is_killed_and_sent_again()
    {
        await Wait.ForADayThatLastsAsync(TimeSpan.FromMinutes(2));
        var system = await StartAsync();
        var api = system.Api;
        var venueId = await api.VenueAsync();
        var resident = Resident.New();
        var id = await api.RegisterAsync(resident);
        var code = await api.CodeAsync(id);
        var now = DateTimeOffset.UtcNow;
        object[] scans =
        [
            .. Enumerable.Range(0, 40).Select(number => new
            {
                venueId,
                document = new { type = "resident_id", number = resident.Number },
                direction = "in",
                scanId = Guid.NewGuid().ToString(),
                gateId = "gate-1",
                scannedAt = now.AddDays(number < 10 ? -3 : 0).AddSeconds(number).ToString("O", CultureInfo.InvariantCulture),
                clockOffsetSeconds = 0,
                verdict = "check",
            }),
            new { venueId, code, direction = "in", scanId = Guid.NewGuid().ToString(), scannedAt = now.ToString("O", CultureInfo.InvariantCulture), clockOffsetSeconds = 0, verdict = "check", degraded = true },
        ];

        Assert.All(await BringAsync(api, scans[..20]), word => Assert.Equal("recorded", word));
        await system.KillAsync();
        await system.StartAsync();
        api = system.Api;
        var words = await BringAsync(api, scans);
        Assert.Equal((20, 21), (words.Count(word => word == "known"), words.Count(word => word == "recorded")));
        await system.KillAsync();
        await system.StartAsync();

        await Wait.UntilAsync(
            () => Task.FromResult(system.Data.Read("SELECT count(*) FROM scan_record", reader => reader.GetInt64(0)).Single()), rows => rows == scans.Length, "the records to arrive");
        var tallies = system.Data.Read("SELECT day, allow + check_ + deny FROM scan_tally ORDER BY day", reader => reader.GetInt64(1));
        Assert.Equal([10, 31], tallies);
        Assert.Equal(
            ["code 1", "degraded 1", "document 40", "late 41"],
            system.Data.Read("SELECT lane || ' ' || SUM(scans) FROM lane_tally GROUP BY lane ORDER BY lane", reader => reader.GetString(0)));
        Assert.Equal(31, await Wait.UntilAsync(() => system.Api.VenueScansAsync(venueId), scans => scans == 31, "the venue's numbers to be back"));
    }

    private static async Task<List<string>> BringAsync(HealthPassApi api, object[] scans)
    {
        var reply = (await api.PostAsync("/v1/scans/late", api.Gate, new { scans })).Expect(200);
        return [.. reply["results"].EnumerateArray().Select(result => result.GetProperty("status").ToString())];
    }
}
