using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HealthPass.Tests.Carriers.Fakes;

/// <summary>A gateway over HTTP, written by docs/integrators.md and apart from the code under test.</summary>
internal sealed class FakeHttpGateway : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _posts;

    public FakeHttpGateway()
    {
        var builder = WebApplication.CreateSlimBuilder();
        _ = builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _ = builder.Logging.ClearProviders();
        _app = builder.Build();
        _ = _app.MapPost("/v1/texts", (Delegate)TakeAsync);
        _ = _app.MapGet("/v1/receipts", Tell);
    }

    /// <summary>What a post, by its number from 1, is answered with.</summary>
    public Func<int, HttpContext, Task<IResult>>? Answers { get; init; }

    public int Port => new Uri(_app.Urls.First()).Port;

    public ConcurrentQueue<JsonElement> Taken { get; } = new();

    public List<object> News { get; } = [];

    public ConcurrentQueue<string> Asked { get; } = new();

    public async Task<FakeHttpGateway> StartAsync()
    {
        await _app.StartAsync();
        return this;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization != $"Bearer {FakeIsmg.Secret}")
        {
            return Results.Unauthorized();
        }

        var number = Interlocked.Increment(ref _posts);
        var text = (await JsonDocument.ParseAsync(context.Request.Body)).RootElement;
        if (Answers is not null && await Answers(number, context) is var answer and not null)
        {
            return answer;
        }

        Taken.Enqueue(text);
        return Results.Json(new { messageId = $"h{number}" }, statusCode: 202);
    }

    private IResult Tell(string? after, int most)
    {
        Asked.Enqueue(after ?? string.Empty);
        var start = string.IsNullOrEmpty(after) ? 0 : int.Parse(after, CultureInfo.InvariantCulture);
        lock (News)
        {
            var items = News.Skip(start).Take(Math.Min(most, 2)).ToList();
            return Results.Json(new { items, next = $"{start + items.Count}" });
        }
    }
}
