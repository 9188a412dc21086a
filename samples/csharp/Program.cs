// Every call of a channel and a gate; the gate's by the package HealthPass.Gate. URL, CHANNEL_KEY, GATE_KEY and DOCUMENT (a citizen's number) come from the environment.
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using HealthPass.Gate;
using HealthPass.Gate.Scans;

var (url, gateKey) = (new Uri(Environment.GetEnvironmentVariable("URL") + "/"), Environment.GetEnvironmentVariable("GATE_KEY")!);
using var channel = new HttpClient { BaseAddress = url, DefaultRequestHeaders = { { "X-Api-Key", Environment.GetEnvironmentVariable("CHANNEL_KEY") } } };

// A channel: a venue, a person, a code to show.
var venueId = (await CallAsync("v1/venues", new { name = "成都东站", category = "railway_station", regionCode = "510108000000" })).GetProperty("venueId").GetString()!;
Console.WriteLine($"venue {venueId.Length}");
var document = new { type = "resident_id", number = Environment.GetEnvironmentVariable("DOCUMENT") };
var person = (await CallAsync("v1/persons", new { document, name = "王小明", phone = "13800138000", regionCode = "510104017001" })).GetProperty("personId").GetString();
Console.WriteLine($"apply {(await channel.GetFromJsonAsync<JsonElement>($"v1/persons/{person}")).GetProperty("colour")}");
var code = (await CallAsync($"v1/persons/{person}/codes")).GetProperty("code").GetString()!;
Console.WriteLine($"show {code.Length}");

// A gate: a scan, the same again after a lost answer, several at once. Waits, other nodes and numbers are the library's.
var folder = Directory.CreateTempSubdirectory().FullName;
await using var gate = GateClient.Open(new() { Nodes = [url], Key = gateKey, VenueId = venueId, Folder = folder });
var scan = new GateScan(venueId, GateDirection.In, code, GateId: "east-1");
Console.WriteLine($"scan {Word(await gate.ScanAsync(scan))}");
Console.WriteLine($"repeat {Word(await gate.ScanAsync(scan))}");
Console.WriteLine($"batch {string.Join(' ', (await gate.ScanManyAsync([scan, scan with { Code = "x", ScanId = Guid.NewGuid() }])).Select(Word))}");

// A gate that was without the network: the bundle that it decides by, and what it decided.
Console.WriteLine($"bundle {(await gate.RefreshAsync() is null && gate.Status.BundleNumber > 0 ? "true" : "false")}");
await gate.DisposeAsync();
await using (var alone = GateClient.Open(new() { Nodes = [new("http://127.0.0.1:9/")], Key = gateKey, VenueId = venueId, Folder = folder, Patience = TimeSpan.FromMilliseconds(100) }))
{
    Console.WriteLine($"offline {Word(await alone.ScanAsync(new(venueId, GateDirection.Out, code, GateId: "east-1")))}");
}

await using (var back = GateClient.Open(new() { Nodes = [url], Key = gateKey, VenueId = venueId, Folder = folder }))
{
    Console.WriteLine($"late {await back.HandOverAsync() ?? "recorded"} {back.Status.HandedOver}");
}

// A channel again: a code on paper, what is asked for on behalf of a person, and the end of a registration, to which a code goes by text.
Console.WriteLine($"printed {(await CallAsync($"v1/persons/{person}/printed-codes")).GetProperty("code").GetString()![..4]}");
Console.WriteLine($"appeal {(await CallAsync($"v1/persons/{person}/appeals", new { text = "我没有去过。" })).GetProperty("code")}");
Console.WriteLine($"correction {(await CallAsync($"v1/persons/{person}/corrections", new { name = "王小民" })).GetProperty("state")}");
Console.WriteLine($"withdrawal {((await CallAsync($"v1/persons/{person}/withdrawal/code")).TryGetProperty("ticket", out _) ? "true" : "false")}");

// Answers the JSON; waits where the service asks for it. Whatever is sent again here may be sent again.
async Task<JsonElement> CallAsync(string path, object? body = null)
{
    for (var attempt = 0; ; attempt++)
    {
        using var content = body is null ? null : JsonContent.Create(body);
        using var response = await channel.PostAsync(new Uri(path, UriKind.Relative), content);
        if (attempt == 5 || response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable))
        {
            return await response.Content.ReadFromJsonAsync<JsonElement>();
        }

        await Task.Delay((response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1 << attempt)) * (1 + (Random.Shared.NextDouble() / 4)));
    }
}

static string Word(GateVerdict verdict) => verdict.Problem?.Code ?? verdict.Decision.ToString().ToLowerInvariant();
