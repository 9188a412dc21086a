using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using HealthPass.Benchmarks.Servers;
using HealthPass.Benchmarks.World;
using HealthPass.Kernel.Venues;

namespace HealthPass.Benchmarks.Load;

/// <summary>Callers who come at their own pace, whatever is answered: people show and are scanned, others apply, at every node in turn.</summary>
internal sealed class VisitLoad(IReadOnlyList<HealthPassServer> nodes, BenchWorld world, VenueId venue, int visitsPerSecond, int applicationsPerSecond) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 1_000, UseProxy = false }) { Timeout = Patience };
    private readonly List<Task> _calls = [];
    private ConcurrentBag<double> _served = [];
    private int _refused;
    private int _visits;
    private int _applicants;
    private int _shows;
    private int _scans;

    /// <summary>Shows that were answered with a code.</summary>
    public int Shows => _shows;

    /// <summary>Scans that were acknowledged.</summary>
    public int Scans => _scans;

    /// <summary>Applications by what was answered.</summary>
    public ConcurrentDictionary<string, int> Applications { get; } = new();

    /// <summary>Calls for a while.</summary>
    /// <returns>Shows and scans, a second at a time.</returns>
    public async Task<IReadOnlyList<StormSecond>> RunAsync(string phase, double from, double seconds)
    {
        var seen = new List<StormSecond>();
        var began = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        var (visits, applications, told) = (0, 0, 0.0);
        while (Stopwatch.GetElapsedTime(began).TotalSeconds is var now && now < seconds)
        {
            for (; visits < now * visitsPerSecond; visits++)
            {
                _calls.Add(VisitAsync());
            }

            for (; applications < now * applicationsPerSecond; applications++)
            {
                _calls.Add(ApplyAsync());
            }

            if (now - told >= 1)
            {
                _ = _calls.RemoveAll(call => call.IsCompleted);
                seen.Add(new(from + now, phase, visitsPerSecond, now - told, Interlocked.Exchange(ref _refused, 0), [.. Interlocked.Exchange(ref _served, []).Order()]));
                told = now;
            }

            _ = await timer.WaitForNextTickAsync();
        }

        await Task.WhenAll(_calls);
        return seen;
    }

    public void Dispose() => _http.Dispose();

    private async Task VisitAsync()
    {
        var number = Interlocked.Increment(ref _visits);
        var node = nodes[number % nodes.Count];
        var person = world.Population[number % world.PersonCount].Id;
        if (await CallAsync(node, $"/v1/persons/{person}/codes", node.ChannelKey, string.Empty) is { } shown)
        {
            var code = JsonDocument.Parse(shown).RootElement.GetProperty("code").GetString();
            _ = Interlocked.Increment(ref _shows);
            if (await CallAsync(node, "/v1/scans", node.GateKey, $$"""{"venueId":"{{venue}}","code":"{{code}}","direction":"in"}""") is not null)
            {
                _ = Interlocked.Increment(ref _scans);
            }
        }
    }

    private async Task<string?> CallAsync(HealthPassServer node, string path, string key, string body)
    {
        var began = Stopwatch.GetTimestamp();
        var (status, text) = await SendAsync(node, path, key, body);
        if (status != "200")
        {
            _ = Interlocked.Increment(ref _refused);
            return null;
        }

        _served.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        return text;
    }

    private async Task ApplyAsync()
    {
        var number = Interlocked.Increment(ref _applicants);
        var person = world.Population[world.PersonCount + number];
        var node = nodes[number % nodes.Count];
        var body = JsonSerializer.Serialize(new { document = new { type = "resident_id", number = person.Number }, name = person.Name, phone = person.Phone, regionCode = person.Region.Code.ToString() });
        var (status, _) = await SendAsync(node, "/v1/persons", node.ChannelKey, body);
        _ = Applications.AddOrUpdate(status, 1, (_, count) => count + 1);
    }

    private async Task<(string Status, string Text)> SendAsync(HealthPassServer node, string path, string key, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(node.Address, path)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Api-Key", key);
        try
        {
            using var answer = await _http.SendAsync(request);
            return (((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture), await answer.Content.ReadAsStringAsync());
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            return ("none", string.Empty);
        }
    }
}
