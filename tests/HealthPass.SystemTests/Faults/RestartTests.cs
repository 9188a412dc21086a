namespace HealthPass.SystemTests.Faults;

public sealed class RestartTests : SystemTest
{
    private static readonly string[] Levels = ["510000000000", "510100000000", "510104000000", "510104017000", "510104017001", "510300000000"];

    [Fact]
    public async Task A_restart_keeps_every_number_and_every_session()
    {
        await Wait.ForADayThatLastsAsync(TimeSpan.FromMinutes(2));
        var system = await StartAsync();
        var api = system.Api;
        var people = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => api.RegisterAsync(Resident.New(i % 4 == 0 ? "510300000000" : Levels[4]))));
        _ = await api.ColourAsync("SC05", people[1]);
        var yellow = await api.ColourAsync("SC14", people[2], people[3]);
        string[] venues = [await api.VenueAsync(Levels[4]), await api.VenueAsync("510300000000", "mall")];
        foreach (var (id, i) in people.Select((id, i) => (id, i)))
        {
            var code = await api.CodeAsync(id);
            _ = (await api.ScanAsync(venues[i % 2], code)).Expect(200);
            _ = (await api.ScanBatchAsync(new { venueId = venues[0], code, direction = "in" }, new { venueId = venues[1], code, direction = "out" })).Expect(200);
        }

        var expected = new RegionFigures(20, 17, 2, 1, 20, 20, 0, 0, 0);
        var before = await Wait.UntilAsync(
            () => NumbersAsync(api),
            seen => seen[0] with { Active = 20, Allow = 0, Check = 0, Deny = 0 } == expected && seen[0].Scans == 60 && seen.Sum(region => region.Scans) > 60,
            "the numbers to arrive");
        var venuesBefore = await Wait.UntilAsync(() => VenuesAsync(api), seen => seen.Sum() == 60, "the venues' numbers to arrive");
        var session = await api.SignInAsync("agent");
        var codeBefore = await api.CodeAsync(people[4]);
        var scanId = Guid.NewGuid().ToString();
        var scanBefore = (await api.ScanAsync(venues[0], codeBefore, scanId)).Expect(200);

        await system.StopAsync();
        await system.StartAsync();
        api = system.Api;

        // The show and the scan that came last count too.
        before[0] = before[0] with { Shows = 21, Allow = before[0].Allow + 1 };
        var after = await Wait.UntilAsync(() => NumbersAsync(api), seen => seen[0].Scans == 61, "the numbers to be back");
        Log($"before {before[0]}\nafter  {after[0]}");
        Assert.Equal(before[0] with { Active = 0 }, after[0] with { Active = 0 });
        Assert.InRange(after[0].Active, before[0].Active * 0.98, before[0].Active * 1.02);
        for (var i = 1; i < Levels.Length; i++)
        {
            var isHomeOfLast = i < 5;
            Assert.Equal(before[i].Registered, after[i].Registered);
            Assert.Equal((before[i].Green, before[i].Yellow, before[i].Red), (after[i].Green, after[i].Yellow, after[i].Red));
            Assert.Equal(before[i].Shows, after[i].Shows - (isHomeOfLast ? 0 : 1));
            Assert.Equal(before[i].Scans, after[i].Scans - (isHomeOfLast ? 1 : 0));
            Assert.InRange(after[i].Active, before[i].Active * 0.98, before[i].Active * 1.02);
        }

        venuesBefore[0]++;
        Assert.Equal(venuesBefore, await Wait.UntilAsync(() => VenuesAsync(api), seen => seen.Sum() == 61, "the venues' numbers to be back"));
        Assert.Equal("red", (await api.PersonAsync(people[1])).Expect(200).Text("colour"));
        Assert.Equal("deny", (await api.ScanAsync(venues[0], await api.CodeAsync(people[1]))).Expect(200).Text("verdict"));
        _ = (await api.LookUpAsync(session, new { personId = people[1], purpose = "own_code" })).Expect(200);
        Assert.Equal(scanBefore.ToString(), (await api.ScanAsync(venues[0], codeBefore, scanId)).Expect(200).ToString());
        _ = (await api.ReverseAsync(await api.SignInAsync("maker"), await api.SignInAsync("checker"), yellow)).Expect(200);
        Assert.Equal("green", (await api.PersonAsync(people[2])).Expect(200).Text("colour"));
        Assert.True((await api.AuditAsync(await api.SignInAsync("auditor"))).Expect(200)["intact"].GetBoolean());

        Task<long[]> VenuesAsync(HealthPassApi from) => Task.WhenAll(venues.Select(from.VenueScansAsync));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_second_process_on_the_same_folder_gives_up_and_says_why(bool samePorts)
    {
        var first = await StartAsync();
        var venueId = await first.Api.VenueAsync();
        var code = await first.Api.CodeAsync(await first.Api.RegisterAsync(Resident.New()));

        var second = Owned(new HealthPassProcess(first.DataDirectory));
        if (samePorts)
        {
            (second.SiloPort, second.GatewayPort, second.Urls) = (first.SiloPort, first.GatewayPort, first.Urls);
        }

        second.Launch();
        Assert.NotEqual(0, await second.ExitAsync(TimeSpan.FromSeconds(60)));
        Assert.Contains("another process", second.Output, StringComparison.OrdinalIgnoreCase);

        // The first goes on undisturbed, and what it acknowledges is kept.
        var scanned = (await first.Api.ScanAsync(venueId, code)).Expect(200).Text("scanId");
        await first.ShippedAsync();
        Assert.Equal(1, first.Data.Count("SELECT count(*) FROM scan_record WHERE scan_id = $id", ("$id", scanned)));
    }

    [Fact]
    public async Task A_folder_is_free_again_as_soon_as_its_process_was_killed()
    {
        var system = await StartAsync();
        var id = await system.Api.RegisterAsync(Resident.New());
        await system.KillAsync();
        await system.StartAsync();
        _ = (await system.Api.PersonAsync(id)).Expect(200);
    }

    [Fact]
    public async Task A_process_with_walls_and_gates_connected_stops_in_time()
    {
        var system = await StartAsync();
        await using var wall = Hubs.Connect(system.Api, "/hubs/wall", "messagepack");
        _ = await wall.WatchAsync(HealthPassApi.Province);
        await using var gate = Hubs.Connect(system.Api, "/hubs/gate", "json", system.Api.Gate);
        await gate.StartAsync(TestContext.Current.CancellationToken);
        var closed = new TaskCompletionSource();
        wall.Closed += _ =>
        {
            closed.SetResult();
            return Task.CompletedTask;
        };
        await system.StopAsync();
        await closed.Task.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
    }

    private static Task<RegionFigures[]> NumbersAsync(HealthPassApi api) => Task.WhenAll(Levels.Select(code => RegionFigures.ReadAsync(api, code)));
}
