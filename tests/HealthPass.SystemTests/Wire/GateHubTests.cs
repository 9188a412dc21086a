using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace HealthPass.SystemTests.Wire;

[Collection(OneRunningSystem.Name)]
public sealed class GateHubTests : SystemTest
{
    private readonly HealthPassApi _api;

    public GateHubTests(RunningSystem system) => _api = Watched(system.Process).Api;

    [Theory]
    [InlineData("json")]
    [InlineData("messagepack")]
    public async Task A_gate_scans_over_a_lasting_connection(string protocol)
    {
        var resident = Resident.New();
        var id = await _api.RegisterAsync(resident);
        var venueId = await _api.VenueAsync();
        await using var gate = Hubs.Connect(_api, "/hubs/gate", protocol, _api.Gate);
        await gate.StartAsync(TestContext.Current.CancellationToken);

        var scanId = Guid.NewGuid().ToString();
        var byCode = await ScanAsync(new(venueId, await _api.CodeAsync(id), null, "in", scanId, "g1"));
        Assert.Equal(new HubAnswer(scanId, "allow", "green"), byCode.Answer);
        Assert.Null(byCode.Problem);
        Assert.Equal("allow", (await ScanAsync(new(venueId, null, new("resident_id", resident.Number), "out", null, null))).Answer?.Verdict);

        // A problem is an answer like any other; the connection stays.
        Assert.Equal(new HubProblem("code_malformed", 400), (await ScanAsync(new(venueId, "zz", null, "in", null, null))).Problem);
        Assert.Equal(new HubProblem("venue_unknown", 400), (await ScanAsync(new("x", "zz", null, "in", null, null))).Problem);
        Assert.Equal("allow", (await ScanAsync(new(venueId, await _api.CodeAsync(id), null, "in", null, null))).Answer?.Verdict);

        Task<HubResult> ScanAsync(HubScan scan) => gate.InvokeAsync<HubResult>("Scan", scan, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("messagepack")]
    public async Task A_stream_of_scans_is_answered_in_order(string protocol)
    {
        var id = await _api.RegisterAsync(Resident.New());
        var venueId = await _api.VenueAsync();
        var code = await _api.CodeAsync(id);
        await using var gate = Hubs.Connect(_api, "/hubs/gate", protocol, _api.Gate);
        await gate.StartAsync(TestContext.Current.CancellationToken);

        var ids = Enumerable.Range(0, 50).Select(_ => Guid.NewGuid().ToString()).ToList();
        var answers = new List<HubResult>();
        await foreach (var result in gate.StreamAsync<HubResult>("ScanStream", Scans(), TestContext.Current.CancellationToken))
        {
            answers.Add(result);
        }

        Assert.Equal(51, answers.Count);
        Assert.Equal(ids, answers.Where(result => result.Answer is not null).Select(result => result.Answer!.ScanId));
        Assert.Equal("direction_unknown", answers[25].Problem?.Code);

        async IAsyncEnumerable<HubScan> Scans()
        {
            for (var i = 0; i < ids.Count; i++)
            {
                if (i == 25)
                {
                    yield return new(venueId, code, null, "sideways", null, null);
                }

                yield return new(venueId, code, null, "in", ids[i], "g1");
                await Task.Yield();
            }
        }
    }

    [Theory]
    [InlineData("json")]
    [InlineData("messagepack")]
    public async Task A_misspelt_or_mistyped_field_is_a_problem_and_the_connection_stays(string protocol)
    {
        var id = await _api.RegisterAsync(Resident.New());
        var venueId = await _api.VenueAsync();
        var code = await _api.CodeAsync(id);
        await using var gate = Hubs.Connect(_api, "/hubs/gate", protocol, _api.Gate);
        await gate.StartAsync(TestContext.Current.CancellationToken);

        foreach (var (scan, problem) in new (object? Scan, string Problem)[]
        {
            (new { venueId, code, direction = "in", scanID = "x" }, "unknown_field"),
            (new Dictionary<string, string> { ["venueId"] = venueId, ["code"] = code, ["Direction"] = "in" }, "unknown_field"),
            (new { venueId, code, direction = "in", note = new string('x', 100_000) }, "unknown_field"),
            (new { venueId, document = new { type = "resident_id", number = "1", name = "x" }, direction = "in" }, "unknown_field"),
            (new { venueId, code, direction = 1 }, "field_invalid"),
            (new { venueId, code = new string('x', 100_000), direction = "in" }, "code_malformed"),
            (17, "field_invalid"),
        })
        {
            var bad = await gate.InvokeAsync<HubResult>("Scan", scan, TestContext.Current.CancellationToken);
            Assert.Equal((problem, 400), (bad.Problem?.Code, bad.Problem?.Status));
        }

        var result = await gate.InvokeAsync<HubResult>("Scan", new { venueId, code, direction = "in" }, TestContext.Current.CancellationToken);
        Assert.Equal("allow", result.Answer?.Verdict);
    }

    [Fact]
    public async Task A_ticket_opens_the_hub_over_a_socket_and_nothing_else()
    {
        var id = await _api.RegisterAsync(Resident.New());
        var venueId = await _api.VenueAsync();
        var ticket = (await _api.PostAsync("/v1/gate-tickets", _api.Gate, new { })).Expect(201).Text("ticket");
        await using var gate = new HubConnectionBuilder()
            .WithUrl(new Uri(_api.Address, "/hubs/gate"), HttpTransportType.WebSockets, options => options.AccessTokenProvider = () => Task.FromResult<string?>(ticket))
            .Build();
        await gate.StartAsync(TestContext.Current.CancellationToken);
        var result = await gate.InvokeAsync<HubResult>("Scan", new HubScan(venueId, await _api.CodeAsync(id), null, "in", null, null), TestContext.Current.CancellationToken);
        Assert.Equal("allow", result.Answer?.Verdict);

        Assert.Equal(401, (await _api.GetAsync("/v1/bundles/latest", Caller.Session(ticket))).Status);
        foreach (var wrong in new[] { "gate_", ticket + "A", ticket[..^2] })
        {
            await using var refused = new HubConnectionBuilder()
                .WithUrl(new Uri(_api.Address, "/hubs/gate"), options => options.AccessTokenProvider = () => Task.FromResult<string?>(wrong))
                .Build();
            _ = await Assert.ThrowsAsync<HttpRequestException>(() => refused.StartAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_gate_that_reads_one_code_twice_at_once_is_answered_the_same()
    {
        var id = await _api.RegisterAsync(Resident.New());
        var venueId = await _api.VenueAsync();
        var code = await _api.CodeAsync(id);
        await using var gate = Hubs.Connect(_api, "/hubs/gate", "messagepack", _api.Gate);
        await gate.StartAsync(TestContext.Current.CancellationToken);
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => gate.InvokeAsync<HubResult>("Scan", new HubScan(venueId, code, null, "in", null, "g7"), TestContext.Current.CancellationToken)));
        var other = await gate.InvokeAsync<HubResult>("Scan", new HubScan(venueId, code, null, "out", null, "g7"), TestContext.Current.CancellationToken);
        Assert.Single(answers.Select(answer => answer.Answer!.ScanId).Distinct());
        Assert.NotEqual(answers[0].Answer!.ScanId, other.Answer!.ScanId);
    }

    [Theory]
    [InlineData(HttpTransportType.ServerSentEvents)]
    [InlineData(HttpTransportType.LongPolling)]
    public async Task A_gate_behind_a_proxy_without_sockets_scans_as_well(HttpTransportType transport)
    {
        var id = await _api.RegisterAsync(Resident.New());
        var venueId = await _api.VenueAsync();
        await using var gate = new HubConnectionBuilder()
            .WithUrl(new Uri(_api.Address, "/hubs/gate"), transport, options => options.Headers[_api.Gate.Header] = _api.Gate.Value!)
            .Build();
        await gate.StartAsync(TestContext.Current.CancellationToken);

        var result = await gate.InvokeAsync<HubResult>(
            "Scan", new HubScan(venueId, await _api.CodeAsync(id), null, "in", null, null), TestContext.Current.CancellationToken);

        Assert.Equal("allow", result.Answer?.Verdict);
    }

    [Fact]
    public async Task Only_gates_may_connect()
    {
        foreach (var caller in new[] { Caller.Nobody, _api.Channel, Caller.Key("nope"), await _api.SignInAsync("auditor") })
        {
            await using var gate = Hubs.Connect(_api, "/hubs/gate", "json", caller);
            _ = await Assert.ThrowsAsync<HttpRequestException>(() => gate.StartAsync(TestContext.Current.CancellationToken));
        }
    }
}
