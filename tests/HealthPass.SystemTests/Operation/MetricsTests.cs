using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace HealthPass.SystemTests.Operation;

[Collection(OneOperatorSystem.Name)]
public sealed partial class MetricsTests : SystemTest
{
    private readonly OperatorSystem _system;

    public MetricsTests(OperatorSystem system)
    {
        _system = system;
        _ = Watched(system.Process);
    }

    [Fact]
    public async Task Metrics_are_for_operators_and_for_the_operators_own_port()
    {
        var api = _system.Api;
        Assert.Equal(401, (await api.GetAsync("/metrics", Caller.Nobody)).Status);
        Assert.Equal(403, (await api.GetAsync("/metrics", api.Gate)).Status);
        Assert.Equal(403, (await api.GetAsync("/metrics", await api.SignInAsync("agent"))).Status);
        Assert.Equal(200, (await api.GetAsync("/metrics", await api.SignInAsync("operator"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await _system.AskAsync("/metrics")).Status);

        // The port counts, not what a header says of it.
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(api.Address, "/metrics"));
        request.Headers.Host = _system.MetricsAddress.Authority;
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task The_operators_own_port_serves_metrics_and_health_alone()
    {
        Assert.Equal(HttpStatusCode.OK, (await _system.AskAsync("/health/live")).Status);
        Assert.Equal(HttpStatusCode.OK, (await _system.AskAsync("/health/ready")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _system.AskAsync("/v1/regions/510000000000")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _system.AskAsync("/openapi/v1.json")).Status);

        // Shows and scans pass the middleware by.
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        http.DefaultRequestHeaders.Add("X-Api-Key", _system.Api.Credentials.GateKey);
        using var scan = await http.PostAsJsonAsync(new Uri(_system.MetricsAddress, "/v1/scans"), new { }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, scan.StatusCode);
        _ = (await _system.Api.RegionAsync(HealthPassApi.Province)).Expect(200);
    }

    [Fact]
    public async Task Metrics_count_what_is_done_and_name_nobody()
    {
        var api = _system.Api;
        await _system.Process.ShippedAsync();
        var before = Read((await _system.AskAsync("/metrics")).Text);
        var resident = Resident.New();
        var venueId = await api.VenueAsync();
        var id = await api.RegisterAsync(resident);
        var code = await api.CodeAsync(id);
        for (var i = 0; i < 3; i++)
        {
            _ = (await api.ScanAsync(venueId, code)).Expect(200);
        }

        await _system.Process.ShippedAsync();
        await using var wall = Hubs.Connect(api, "/hubs/wall", "messagepack");
        _ = await wall.WatchAsync(HealthPassApi.Province);
        var text = string.Empty;
        var after = await Wait.UntilAsync(
            async () => Read(text = (await _system.AskAsync("/metrics")).Text),
            seen => seen["healthpass_wall_viewers"] == 1 && seen["healthpass_shipper_lag_bytes"] == 0, "the wall to be counted and everything to be shipped");
        Assert.Equal(3, after["""healthpass_scans_total{verdict="allow"}"""] - before["""healthpass_scans_total{verdict="allow"}"""]);
        Assert.Equal(3, after["""healthpass_scans_passages_total{direction="in"}"""] - before["""healthpass_scans_passages_total{direction="in"}"""]);
        Assert.Equal(1, after["healthpass_shows_total"] - before["healthpass_shows_total"]);
        Assert.Equal(3, after["healthpass_shipper_rows_total"] - before["healthpass_shipper_rows_total"]);
        Assert.Equal(1, after["healthpass_board_persons"] - before["healthpass_board_persons"]);
        Assert.True(after["healthpass_journal_address_bytes"] > before["healthpass_journal_address_bytes"]);
        Assert.True(after["""healthpass_journal_commits_total{result="durable"}"""] >= before["""healthpass_journal_commits_total{result="durable"}"""] + 3);
        Assert.True(after["healthpass_journal_commit_duration_seconds_count"] >= 3);
        Assert.True(after["""healthpass_admission_admitted_total{class="scan"}"""] > 0);
        Assert.Equal(0, after["""healthpass_admission_rejected_total{class="scan"}"""]);
        Assert.InRange(after["healthpass_tally_report_age_seconds"], 0, 10);
        Assert.Contains(after.Keys, key => key.StartsWith("orleans_", StringComparison.Ordinal));
        Assert.Contains(after.Keys, key => key.StartsWith("dotnet_gc_", StringComparison.Ordinal));
        string[] secrets = [id, venueId, code, resident.Name, resident.Number, resident.Phone, "510104"];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_name_in_dashboard_and_alarms_is_one_that_metrics_show()
    {
        _ = (await _system.Api.ScanAsync(await _system.Api.VenueAsync(), await _system.Api.CodeAsync(await _system.Api.RegisterAsync(Resident.New())))).Expect(200);
        var shown = Read((await _system.AskAsync("/metrics")).Text).Keys.Select(key => key.Split('{')[0]).ToHashSet();
        var dashboard = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "deploy", "grafana", "dashboards", "healthpass.json"))).RootElement;
        var queries = dashboard.GetProperty("panels").EnumerateArray()
            .SelectMany(panel => panel.TryGetProperty("targets", out var targets) ? targets.EnumerateArray().Select(target => target.GetProperty("expr").GetString()!) : [])
            .Concat(File.ReadLines(Path.Combine(Repository.Root, "deploy", "prometheus", "alarms.yml"))
                .Where(line => line.TrimStart().StartsWith("expr:", StringComparison.Ordinal))
                .Select(line => line[(line.IndexOf("expr:", StringComparison.Ordinal) + 5)..]))
            .ToList();
        Assert.True(queries.Count > 20);

        // The balancer's own are held against the balancer.
        _ = queries.RemoveAll(query => query.Contains("haproxy_", StringComparison.Ordinal));
        foreach (var query in queries)
        {
            // "up" is Prometheus' own.
            var names = MetricName().Matches(query).Select(match => match.Value).Where(name => name != "up").ToList();
            Assert.True(names.Count > 0 || query.Contains("up{", StringComparison.Ordinal), $"No metric in {query}");
            Assert.All(names, name => Assert.True(shown.Contains(name), $"{name} is in no answer of /metrics: {query}"));
        }
    }

    private static Dictionary<string, double> Read(string text) => text.Split('\n')
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => Sample().Match(line))
        .Where(match => match.Success)
        .GroupBy(match => match.Groups["name"].Value + LabelsOf(match.Groups["labels"].Value))
        .ToDictionary(samples => samples.Key, samples => samples.Sum(match => double.Parse(match.Groups["value"].Value, NumberStyles.Float, CultureInfo.InvariantCulture)));

    // The scope's labels are the library's own.
    private static string LabelsOf(string labels)
    {
        var own = labels.Split(',').Where(label => label.Length > 0 && !label.StartsWith("otel_", StringComparison.Ordinal)).ToList();
        return own.Count == 0 ? string.Empty : $"{{{string.Join(',', own)}}}";
    }

    [GeneratedRegex(@"^(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(\{(?<labels>[^}]*)\})? (?<value>\S+)( \d+)?")]
    private static partial Regex Sample();

    [GeneratedRegex(@"\b(healthpass|orleans|dotnet|kestrel|signalr|process|up)(_[a-z0-9_]+)?\b(?=[\s{\[)]|$)")]
    private static partial Regex MetricName();
}
