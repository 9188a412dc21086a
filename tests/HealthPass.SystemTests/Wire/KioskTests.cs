using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;

namespace HealthPass.SystemTests.Wire;

[Collection(OneRunningSystem.Name)]
public sealed class KioskTests : SystemTest
{
    private const string City = "510100000000";
    private const string County = "510104000000";
    private const string Elsewhere = "510300000000";

    private readonly RunningSystem _system;
    private readonly HealthPassApi _api;

    public KioskTests(RunningSystem system)
    {
        _system = system;
        _api = Watched(system.Process).Api;
    }

    [Theory]
    [InlineData("command")]
    [InlineData("operator")]
    public async Task A_token_is_told_once_listed_without_itself_and_in_the_audit(string issuerName)
    {
        var issuer = await _api.SignInAsync(issuerName);
        var (token, kioskId) = await _api.KioskAsync(issuer, City);
        Assert.StartsWith("kiosk_", token, StringComparison.Ordinal);
        var listed = (await _api.GetAsync("/v1/kiosks", issuer)).Expect(200);
        Assert.DoesNotContain(token, Encoding.UTF8.GetString(listed.Body), StringComparison.Ordinal);
        var kiosk = listed.Json.GetProperty("kiosks").EnumerateArray().Single(row => row.GetProperty("kioskId").GetString() == kioskId);
        Assert.Equal((City, "成都市", "一号厅", issuerName), (kiosk.GetProperty("regionCode").GetString(), kiosk.GetProperty("regionName").GetString(), kiosk.GetProperty("label").GetString(), kiosk.GetProperty("issuedBy").GetString()));
        var audit = (await _api.AuditAsync(await _api.SignInAsync("auditor"))).Expect(200);
        Assert.Contains(audit.Json.GetProperty("lines").EnumerateArray(), line => line.GetProperty("action").GetString() == "kiosk_issued" && line.GetProperty("subject").GetString() == kioskId);
        Assert.DoesNotContain(token, Encoding.UTF8.GetString(audit.Body), StringComparison.Ordinal);
        await using var file = File.OpenRead(Path.Combine(_system.Process.DataDirectory, "healthpass.db"));
        Assert.DoesNotContain(token, await new StreamReader(file, Encoding.Latin1).ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_screen_reads_its_region_and_below_and_nothing_else()
    {
        var screen = Caller.Session((await _api.KioskAsync(await _api.SignInAsync("command"), City)).Token);
        foreach (var path in new[] { $"/v1/regions/{City}", $"/v1/regions/{City}/children", $"/v1/regions/{County}/panels", "/v1/regions/510104017001", "/v1/service" })
        {
            _ = (await _api.GetAsync(path, screen)).Expect(200);
        }

        foreach (var path in new[] { $"/v1/regions/{Elsewhere}", "/v1/regions/510000000000", $"/v1/regions/{Elsewhere}/children", $"/v1/regions/{Elsewhere}/panels" })
        {
            _ = (await _api.GetAsync(path, screen)).ExpectProblem(403, "out_of_region");
        }

        var person = await _api.RegisterAsync(Resident.New());
        var venue = await _api.VenueAsync();
        foreach (var path in new[] { $"/v1/venues/{venue}", $"/v1/persons/{person}", "/v1/audit", "/v1/assignments", "/v1/kiosks", "/openapi/v1.json" })
        {
            _ = (await _api.GetAsync(path, screen)).ExpectProblem(403, "forbidden");
        }

        // Scans and shows have a road of their own, on which only keys and sessions are known.
        _ = (await _api.PostAsync("/v1/scans", screen, new { })).ExpectProblem(401, "session_invalid");
        _ = (await _api.PostAsync("/v1/kiosks", screen, new { })).ExpectProblem(403, "forbidden");
    }

    [Fact]
    public async Task A_screen_watches_its_region_as_it_is_and_is_refused_another()
    {
        const string village = "510104022009";
        var people = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => _api.RegisterAsync(Resident.New(village))));
        _ = await _api.ColourAsync("SC14", people[0]);
        _ = await Wait.UntilAsync(() => RegionFigures.ReadAsync(_api, village), figures => figures.Yellow == 1, "one yellow");
        var screen = Caller.Session((await _api.KioskAsync(await _api.SignInAsync("command"), County)).Token);
        await using var wall = Hubs.Connect(_api, "/hubs/wall", "messagepack", screen);
        var pushes = await wall.WatchAsync(village);
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        Assert.Equal(new WallColours(2, 1, 0), Assert.Single((await pushes.ReadAsync(deadline.Token)).Regions).Colours);
        var refused = await Assert.ThrowsAsync<HubException>(() => wall.InvokeAsync("Watch", City, TestContext.Current.CancellationToken));
        Assert.Contains("out_of_region", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_was_revoked_ends_the_screen_s_connection_and_opens_no_other()
    {
        var issuer = await _api.SignInAsync("command");
        var (token, kioskId) = await _api.KioskAsync(issuer, City);
        var screen = Caller.Session(token);
        await using var wall = Hubs.Connect(_api, "/hubs/wall", "messagepack", screen);
        var closed = new TaskCompletionSource();
        wall.Closed += _ =>
        {
            closed.SetResult();
            return Task.CompletedTask;
        };
        _ = await wall.WatchAsync(City);
        _ = (await _api.SendAsync(HttpMethod.Delete, $"/v1/kiosks/{kioskId}", issuer, null)).Expect(204);
        await closed.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        _ = (await _api.GetAsync($"/v1/regions/{City}", screen)).ExpectProblem(401, "kiosk_token_unknown");
        _ = (await _api.SendAsync(HttpMethod.Delete, "/v1/kiosks/00000000-0000-0000-0000-000000000001", issuer, null)).ExpectProblem(404, "kiosk_not_found");
    }

    [Fact]
    public async Task Screens_beyond_the_newest_thousand_are_on_the_next_page()
    {
        var issuer = await _api.SignInAsync("command");
        var (_, oldest) = await _api.KioskAsync(issuer, Elsewhere);
        _system.Process.Data.Write(
            $"""
            WITH RECURSIVE screens(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM screens WHERE n < 1001)
            INSERT INTO kiosk SELECT printf('00000000-0000-0000-0000-%012d', n), randomblob(32), 'page', region_code, 'command', issued_at + n, expires_at, 0
              FROM screens JOIN kiosk ON kiosk_id = '{oldest}'
            """);
        try
        {
            var first = (await _api.GetAsync("/v1/kiosks", issuer)).Expect(200).Json;
            Assert.Equal((1_000, "00000000-0000-0000-0000-000000001001"), (first.GetProperty("kiosks").GetArrayLength(), IdOf(first.GetProperty("kiosks")[0])));
            var second = (await _api.GetAsync($"/v1/kiosks?after={first.GetProperty("next").GetString()}", issuer)).Expect(200).Json;
            Assert.Equal("00000000-0000-0000-0000-000000000001", IdOf(second.GetProperty("kiosks")[0]));
            Assert.Contains(oldest, second.GetProperty("kiosks").EnumerateArray().Select(IdOf));
            Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
        }
        finally
        {
            _system.Process.Data.Write("DELETE FROM kiosk WHERE label = 'page'");
        }

        foreach (var after in new[] { "x", "00000000-0000-0000-0000-00000000ffff" })
        {
            _ = (await _api.GetAsync($"/v1/kiosks?after={after}", issuer)).ExpectProblem(400, "field_invalid");
        }

        static string? IdOf(JsonElement kiosk) => kiosk.GetProperty("kioskId").GetString();
    }

    [Fact]
    public async Task What_is_wrong_with_a_request_is_said_precisely()
    {
        var issuer = await _api.SignInAsync("command");
        var soon = DateTimeOffset.UtcNow.AddHours(1).ToString("O", CultureInfo.InvariantCulture);
        foreach (var (body, code) in new (object, string)[]
        {
            (new { label = "厅" }, "field_missing"),
            (new { regionCode = City, label = " " }, "field_missing"),
            (new { regionCode = City, label = new string('厅', 101) }, "field_invalid"),
            (new { regionCode = City, label = "厅\u0000" }, "field_invalid"),
            (new { regionCode = "440000000000", label = "厅" }, "region_unknown"),
            (new { regionCode = City, label = "厅", expiresAt = "2021-01-01T00:00:00Z" }, "field_invalid"),
            (new { regionCode = City, label = "厅", expiresAt = "2099-01-01T00:00:00Z" }, "field_invalid"),
            (new { regionCode = City, label = "厅", expiresAt = "tomorrow" }, "field_invalid"),
            (new { regionCode = City, label = "厅", expiresAt = soon, role = "operator" }, "unknown_field"),
        })
        {
            _ = (await _api.PostAsync("/v1/kiosks", issuer, body)).ExpectProblem(400, code);
        }

        foreach (var other in new[] { "maker", "agent", "venues", "auditor" })
        {
            _ = (await _api.PostAsync("/v1/kiosks", await _api.SignInAsync(other), new { regionCode = City, label = "厅" })).ExpectProblem(403, "forbidden");
        }

        _ = (await _api.PostAsync("/v1/kiosks", Caller.Nobody, new { })).ExpectProblem(401, "api_key_missing");
        _ = (await _api.GetAsync($"/v1/regions/{City}", Caller.Session("kiosk_made-up"))).ExpectProblem(401, "kiosk_token_unknown");
    }

    [Fact]
    public async Task A_refused_watch_leaves_no_stack_in_the_log()
    {
        var before = _system.Process.Output.Length;
        await using var wall = Hubs.Connect(_api, "/hubs/wall", "json");
        await wall.StartAsync(TestContext.Current.CancellationToken);
        _ = await Assert.ThrowsAsync<HubException>(() => wall.InvokeAsync("Watch", "999999999999", TestContext.Current.CancellationToken));
        Assert.DoesNotContain("HubException", _system.Process.Output[before..], StringComparison.Ordinal);
    }
}
