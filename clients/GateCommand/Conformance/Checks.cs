using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using HealthPass.Gate;
using HealthPass.Gate.Scans;

namespace HealthPass.GateCommand.Conformance;

/// <summary>What a gate relies on, tried one after the other.</summary>
/// <param name="node">The node.</param>
internal sealed class Checks(NodeUnderTest node)
{
    private const string Scans = "/v1/scans";
    private const string Batch = "/v1/scans/batch";
    private const string Late = "/v1/scans/late";
    private const string NoChannel = "needs the channel's key";

    private readonly List<CheckResult> _results = [];
    private readonly Random _random = new();
    private string? _personId;
    private string? _code;

    /// <summary>Tries everything.</summary>
    public async Task<IReadOnlyList<CheckResult>> RunAsync()
    {
        await TryAsync("POST /v1/scans", "without a key 401 api_key_missing", async () => (await node.SendAsync(HttpMethod.Post, Scans, null, "{}"u8.ToArray())).IsProblem(401, "api_key_missing"));
        await TryAsync("POST /v1/scans", "an unknown key 401 api_key_unknown", async () => (await node.SendAsync(HttpMethod.Post, Scans, "no-such-key", "{}"u8.ToArray())).IsProblem(401, "api_key_unknown"));
        await TryAsync("POST /v1/scans", "no JSON 400 malformed_json", async () => (await node.SendAsync(HttpMethod.Post, Scans, node.GateKey, "{"u8.ToArray())).IsProblem(400, "malformed_json"));
        await TryAsync("POST /v1/scans", "a misspelt field 400 unknown_field", async () => (await node.GateAsync(HttpMethod.Post, Scans, new { venueID = node.VenueId })).IsProblem(400, "unknown_field"));
        await TryAsync("POST /v1/scans", "a missing field 400 field_missing", async () => (await node.GateAsync(HttpMethod.Post, Scans, new { node.VenueId, code = "x" })).IsProblem(400, "field_missing"));
        await TryAsync("POST /v1/scans", "a wrong direction 400 direction_unknown", async () => (await node.GateAsync(HttpMethod.Post, Scans, node.Scan("x", direction: "up"))).IsProblem(400, "direction_unknown"));
        await TryAsync("POST /v1/scans", "what is no code 400 code_malformed, and what it is instead", async () =>
            await node.GateAsync(HttpMethod.Post, Scans, node.Scan("https://example.org/")) is var reply && reply.IsProblem(400, "code_malformed") is { } fault ? fault
            : reply.Text("reading") == "web_address" ? null : $"reading is {reply.Text("reading")}");
        await TryAsync("POST /v1/scans", "the service's clock within five minutes of this machine's", async () =>
            (await node.GateAsync(HttpMethod.Post, Scans, node.Scan("x"))).Date is not { } date ? "no Date"
            : (date - DateTimeOffset.UtcNow).Duration() < TimeSpan.FromMinutes(5) ? null
            : string.Create(CultureInfo.InvariantCulture, $"{(DateTimeOffset.UtcNow - date).TotalSeconds:0} s apart; set this machine's clock"));
        await TryAsync("POST /v1/scans/batch", "1,001 scans 400 batch_too_large", async () =>
            (await node.GateAsync(HttpMethod.Post, Batch, new { scans = Enumerable.Repeat(new { }, 1_001) })).IsProblem(400, "batch_too_large"));
        await WithCodesAsync();
        await BundlesAsync();
        return _results;
    }

    private async Task WithCodesAsync()
    {
        var number = MadeUpPerson.Number(_random);
        await TryChannelAsync("POST /v1/persons", "201 with a personId", async () =>
        {
            var reply = await node.ChannelAsync(HttpMethod.Post, "/v1/persons", MadeUpPerson.Application(number, _random));
            _personId = reply.Text("personId");
            return reply.Is(201) ?? (_personId is null ? "no personId" : null);
        });
        await TryChannelAsync("POST /v1/persons/{id}/codes", "200 with a code and when to refresh it", async () =>
        {
            var reply = await node.ChannelAsync(HttpMethod.Post, $"/v1/persons/{_personId}/codes");
            _code = reply.Text("code");
            return reply.Is(200) ?? (_code is null ? "no code" : reply.Json.TryGetProperty("refreshAfterSeconds", out _) ? null : "no refreshAfterSeconds");
        });
        var scanId = Guid.NewGuid().ToString();
        var first = default(Reply);
        await TryChannelAsync("POST /v1/scans", "200 with a verdict under the gate's scanId", async () =>
            (first = await node.GateAsync(HttpMethod.Post, Scans, node.Scan(_code!, scanId))).Is(200)
            ?? (first.Text("verdict") is "allow" or "check" or "deny" ? first.Text("scanId") == scanId ? null : "another scanId" : "no verdict"));
        await TryChannelAsync("POST /v1/scans", "the same scanId again gets the first answer", async () =>
            await node.GateAsync(HttpMethod.Post, Scans, node.Scan(_code!, scanId)) is var again && again.Body.AsSpan().SequenceEqual(first!.Body) ? null : again.Is(200) ?? "another answer");
        await TryChannelAsync("POST /v1/scans", "the same scanId for another direction 409 scan_id_reused", async () =>
            (await node.GateAsync(HttpMethod.Post, Scans, node.Scan(_code!, scanId, "out"))).IsProblem(409, "scan_id_reused"));
        await TryChannelAsync("POST /v1/scans", "blanks, line ends and small letters around a code are put right", async () =>
            (await node.GateAsync(HttpMethod.Post, Scans, node.Scan($"\ufeff {_code!.ToLowerInvariant()}\r\n"))).Is(200));
        await TryChannelAsync("POST /v1/scans/batch", "answers in order, each on its own", async () =>
        {
            var reply = await node.GateAsync(HttpMethod.Post, Batch, new { scans = new[] { node.Scan(_code!), node.Scan("x"), node.Scan(_code!, direction: "in") } });
            return reply.Is(200) ?? (reply.Json.GetProperty("results").EnumerateArray().Select(result => Reply.Text(result, "verdict") ?? Reply.Text(result, "code")).ToList()
                is [not "code_malformed", "code_malformed", not "code_malformed"] ? null : "not in order");
        });
        await TryChannelAsync("/hubs/gate ScanStream", "answers in order, and a problem ends nothing", StreamAsync);
        await TryChannelAsync("POST /v1/scans", "100 scans, one after the other", TimeAsync);
        await LateAsync();
    }

    private async Task LateAsync()
    {
        var scanId = Guid.NewGuid().ToString();
        object LateScan(DateTimeOffset at) => new { node.VenueId, code = _code, direction = "pass", scanId, gateId = "conformance", scannedAt = at, clockOffsetSeconds = 0, verdict = "check" };
        var now = DateTimeOffset.UtcNow;
        await TryChannelAsync("POST /v1/scans/late", "recorded", () => LateIsAsync(LateScan(now), "recorded"));
        await TryChannelAsync("POST /v1/scans/late", "sent again known", () => LateIsAsync(LateScan(now), "known"));
        scanId = Guid.NewGuid().ToString();
        await TryChannelAsync("POST /v1/scans/late", "a year old late_too_old", () => LateIsAsync(LateScan(now.AddYears(-1)), "late_too_old"));
        await TryChannelAsync("POST /v1/scans/late", "from tomorrow late_from_the_future", () => LateIsAsync(LateScan(now.AddDays(1)), "late_from_the_future"));
    }

    private async Task<string?> LateIsAsync(object scan, string word)
    {
        var reply = await node.GateAsync(HttpMethod.Post, Late, new { scans = new[] { scan } });
        if (reply.Is(200) is { } fault)
        {
            return fault;
        }

        var result = reply.Json.GetProperty("results")[0];
        var said = Reply.Text(result, "status") ?? Reply.Text(result, "code");
        return said == word ? null : $"answered {said}";
    }

    private async Task BundlesAsync()
    {
        var folder = Directory.CreateTempSubdirectory("healthpass-gate-");
        try
        {
            await using var gate = GateClient.Open(new() { Nodes = [node.Address], Key = node.GateKey, VenueId = node.VenueId, Folder = folder.FullName });
            await TryAsync("GET /v1/bundles/keys, …/latest", "a bundle whose signature holds", () => gate.RefreshAsync());
            await TryAsync("GET /v1/bundles/latest", "not older than twenty minutes", () =>
                Task.FromResult(gate.Status.BundleAge is { } age && age < TimeSpan.FromMinutes(20) ? null : $"it is {gate.Status.BundleAge} old"));
            await TryAsync("GET /v1/bundles/latest?since=", "what came since", () => gate.RefreshAsync());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<string?> StreamAsync()
    {
        await using var gate = GateClient.Open(new() { Nodes = [node.Address], Key = node.GateKey });
        GateScan[] scans = [.. new[] { _code!, "x", _code! }.Select(code => new GateScan(node.VenueId, GateDirection.Pass, code, GateId: "conformance"))];
        var verdicts = new List<GateVerdict>();
        await foreach (var verdict in gate.ScanStreamAsync(scans.ToAsyncEnumerable()))
        {
            verdicts.Add(verdict);
        }

        return !verdicts.Select(verdict => verdict.ScanId).SequenceEqual(scans.Select(scan => scan.ScanId)) ? "not in order"
            : verdicts[1].Problem?.Code == "code_malformed" && verdicts[2].Problem is null ? null
            : $"answered {string.Join(", ", verdicts.Select(verdict => verdict.Problem?.Code ?? "a verdict"))}";
    }

    private async Task<string?> TimeAsync()
    {
        var times = new List<double>();
        for (var i = 0; i < 100; i++)
        {
            var began = Stopwatch.GetTimestamp();
            if ((await node.GateAsync(HttpMethod.Post, Scans, node.Scan("x"))).IsProblem(400, "code_malformed") is { } fault)
            {
                return fault;
            }

            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        times.Sort();
        Timing = string.Create(CultureInfo.InvariantCulture, $"Answers within {times[50]:0.0} ms (half of them), {times[98]:0.0} ms (99 of 100).");
        return null;
    }

    /// <summary>How long answers took; null before it was tried.</summary>
    public string? Timing { get; private set; }

    private Task TryChannelAsync(string call, string promise, Func<Task<string?>> check)
    {
        if (node.ChannelKey is not null)
        {
            return TryAsync(call, promise, check);
        }

        _results.Add(new(call, promise, null, NoChannel));
        return Task.CompletedTask;
    }

    private async Task TryAsync(string call, string promise, Func<Task<string?>> check)
    {
        try
        {
            _results.Add(new(call, promise, await check()));
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException or JsonException or InvalidOperationException or KeyNotFoundException or IOException)
        {
            // A check that cannot be made is a check that failed; the next ones are made all the same.
            _results.Add(new(call, promise, error.Message));
        }
    }
}
