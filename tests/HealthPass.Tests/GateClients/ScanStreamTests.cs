using System.Collections.Concurrent;
using HealthPass.Gate;
using HealthPass.Gate.Scans;
using HealthPass.Gate.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace HealthPass.Tests.GateClients;

/// <summary>A stream of scans over real connections to hubs that play nodes.</summary>
public sealed class ScanStreamTests : IAsyncLifetime
{
    private const string Venue = "V";
    private readonly ConcurrentDictionary<string, bool> _recorded = new();
    private readonly FakeHub.Node[] _nodes;
    private readonly List<WebApplication> _apps = [];

    public ScanStreamTests() => _nodes = [new(_recorded), new(_recorded)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        foreach (var node in _nodes)
        {
            var builder = WebApplication.CreateSlimBuilder();
            _ = builder.Logging.ClearProviders();
            _ = builder.WebHost.UseUrls("http://127.0.0.1:0");
            _ = builder.Services.AddSingleton(node).AddSignalR().AddMessagePackProtocol();
            var app = builder.Build();
            _ = app.Use((context, next) =>
            {
                if (node.IsDown)
                {
                    context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                    return Task.CompletedTask;
                }

                return next(context);
            });
            _ = app.UseWebSockets();
            _ = app.MapHub<FakeHub>("/hubs/gate");
            _ = app.MapPost("/v1/scans", (WireScan scan) =>
            {
                _ = _recorded.TryAdd(scan.ScanId, true);
                return Results.Json(new { scanId = scan.ScanId, verdict = "check" });
            });
            await app.StartAsync(Token);
            _apps.Add(app);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var app in _apps)
        {
            await app.DisposeAsync();
        }
    }

    [Fact]
    public async Task Answers_come_in_order_and_a_problem_is_one_of_them()
    {
        var scans = Scans(300, i => i % 50 == 7 ? "bad" : "good");
        var verdicts = await AllAsync(scans);
        Assert.Equal(scans.Select(scan => (scan.ScanId, scan.Code == "bad" ? "code_malformed" : null)), verdicts.Select(verdict => (verdict.ScanId, verdict.Problem?.Code)));
        Assert.Equal(300, _recorded.Count);
    }

    [Fact]
    public async Task A_node_that_dies_in_the_middle_loses_nothing_and_doubles_nothing()
    {
        _nodes[0].BreaksAt = 137;
        var scans = Scans(500, _ => "good");
        var verdicts = await AllAsync(scans);
        Assert.Equal(scans.Select(scan => scan.ScanId), verdicts.Select(verdict => verdict.ScanId));
        Assert.All(verdicts, verdict => Assert.Null(verdict.Problem));
        Assert.Equal(scans.Select(scan => scan.ScanId.ToString()).Order(), _recorded.Keys.Order());
    }

    [Fact]
    public async Task What_a_node_is_too_full_for_is_asked_for_by_itself()
    {
        var verdicts = await AllAsync(Scans(20, i => i == 5 ? "full" : "good"));
        Assert.Equal(GateDecision.Check, verdicts[5].Decision);
        Assert.Equal(19, verdicts.Count(verdict => verdict.Decision == GateDecision.Allow));
    }

    [Fact]
    public async Task No_more_than_the_window_is_taken_from_the_source_before_it_is_answered()
    {
        var gate = new TaskCompletionSource();
        _nodes[0].Pause = gate.Task;
        var taken = 0;
        var verdicts = AllAsync(Scans(200, _ => "good"), _ => Interlocked.Increment(ref taken));
        while (Volatile.Read(ref taken) < 17)
        {
            Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        // The window, one in the hand, one on the way to it.
        Assert.InRange(Volatile.Read(ref taken), 17, 18);
        gate.SetResult();
        Assert.Equal(200, (await verdicts).Count);
    }

    [Fact]
    public async Task A_source_that_fails_is_heard_of()
    {
        await using var gate = Open();
        var verdicts = new List<GateVerdict>();
        var error = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var verdict in gate.ScanStreamAsync(Failing(), Token))
            {
                verdicts.Add(verdict);
            }
        });
        Assert.Equal("scanner", error.Message);
        Assert.Single(verdicts);

        static async IAsyncEnumerable<GateScan> Failing()
        {
            yield return Scans(1, _ => "good")[0];
            await Task.Yield();
            throw new InvalidDataException("scanner");
        }
    }

    private static GateScan[] Scans(int count, Func<int, string> code) => [.. Enumerable.Range(0, count).Select(i => new GateScan(Venue, GateDirection.In, code(i)))];

    private async Task<List<GateVerdict>> AllAsync(GateScan[] scans, Action<int>? taken = null)
    {
        await using var gate = Open();
        var verdicts = new List<GateVerdict>();
        await foreach (var verdict in gate.ScanStreamAsync(Source(), Token))
        {
            verdicts.Add(verdict);
        }

        return verdicts;

        async IAsyncEnumerable<GateScan> Source()
        {
            for (var i = 0; i < scans.Length; i++)
            {
                taken?.Invoke(i);
                yield return scans[i];
                await Task.Yield();
            }
        }
    }

    private GateClient Open() => GateClient.Open(new() { Nodes = [.. _apps.Select(app => new Uri(app.Urls.First()))], Key = "key", Window = 16, Patience = TimeSpan.FromSeconds(10), CallTimeout = TimeSpan.FromSeconds(30) });
}
