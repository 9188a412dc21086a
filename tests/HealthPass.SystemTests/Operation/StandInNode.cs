using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HealthPass.SystemTests.Operation;

/// <summary>What a balancer sees of a node: whether it says that it serves, calls, and a hub. It does whatever the test wants of it.</summary>
internal sealed class StandInNode(string name, string address = "127.0.0.1", int? port = null) : IAsyncDisposable
{
    /// <summary>The header of an answer that names who gave it.</summary>
    public const string NameHeader = "X-Node";

    /// <summary>The header of a call that tells it from others.</summary>
    public const string CallHeader = "X-Call";

    private WebApplication? _app;

    public string Name => name;

    public int Port { get; } = port ?? Ports.Next();

    public string Endpoint => $"{address}:{Port}";

    public bool SaysItServes { get; set; } = true;

    /// <summary>Scans are refused, as by a node whose disk is full.</summary>
    public bool RefusesScans { get; set; }

    /// <summary>Calls are read to their end, and then the connection is closed.</summary>
    public bool GivesNoAnswers { get; set; }

    /// <summary>The calls that have come, without those of the balancer's own.</summary>
    public ConcurrentQueue<(string Path, string? Call, Dictionary<string, string> Headers)> Calls { get; } = [];

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        _ = builder.Logging.ClearProviders();
        _ = builder.WebHost.UseUrls($"http://{Endpoint}").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        _ = builder.Services.AddSingleton(this).AddSignalR();
        _app = builder.Build();
        _ = _app.MapHub<StandInHub>("/hubs/wall");
        _ = _app.MapFallback(AnswerAsync);
        await _app.StartAsync();
    }

    /// <summary>Ends in good order: calls under way are finished.</summary>
    public Task StopAsync() => EndAsync(CancellationToken.None);

    /// <summary>Ends as a process that is killed does: whatever is open breaks off.</summary>
    public Task KillAsync() => EndAsync(new CancellationToken(canceled: true));

    public async ValueTask DisposeAsync() => await KillAsync();

    private async Task EndAsync(CancellationToken hurry)
    {
        if (Interlocked.Exchange(ref _app, null) is { } app)
        {
            await app.StopAsync(hurry);
            await app.DisposeAsync();
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path == "/health/serving")
        {
            context.Response.StatusCode = SaysItServes ? 200 : 503;
            return;
        }

        await context.Request.Body.CopyToAsync(Stream.Null);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        Calls.Enqueue((context.Request.Path, headers.GetValueOrDefault(CallHeader), headers));
        if (GivesNoAnswers)
        {
            context.Abort();
            return;
        }

        context.Response.Headers[NameHeader] = Name;
        context.Response.StatusCode = RefusesScans ? 503 : 200;
    }
}
