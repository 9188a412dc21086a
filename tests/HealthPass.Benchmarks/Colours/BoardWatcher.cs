using System.Diagnostics;
using System.Text.Json;
using HealthPass.Benchmarks.Servers;
using HealthPass.Kernel.People;

namespace HealthPass.Benchmarks.Colours;

/// <summary>Shows a person at one node again and again until the board there has the new colour.</summary>
internal sealed class BoardWatcher : IDisposable
{
    private readonly HttpClient _client;

    public BoardWatcher(HealthPassServer node)
    {
        _client = new() { BaseAddress = node.Address };
        _client.DefaultRequestHeaders.Add("X-Api-Key", node.ChannelKey);
    }

    /// <summary>Watches until the person is red.</summary>
    /// <returns>When red was first told, and when the last call began that was still told another colour (0 for none), both by the stopwatch.</returns>
    public async Task<(long Red, long LastStale)> WatchAsync(PersonId person)
    {
        var path = $"/v1/persons/{person}/codes";
        var stale = 0L;
        while (true)
        {
            var began = Stopwatch.GetTimestamp();
            using var answer = await _client.PostAsync(path, null);
            var body = await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
            var told = Stopwatch.GetTimestamp();
            using var show = JsonDocument.Parse(body);
            if (show.RootElement.GetProperty("colour").ValueEquals("red"u8))
            {
                return (told, stale);
            }

            stale = began;
        }
    }

    public void Dispose() => _client.Dispose();
}
