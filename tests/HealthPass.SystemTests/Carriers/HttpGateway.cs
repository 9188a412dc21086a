using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HealthPass.SystemTests.Carriers;

/// <summary>A carrier's gateway over HTTP, by docs/integrators.md: it remembers every text, answers as long as it may, and says of those that it answered that they arrived.</summary>
internal sealed class HttpGateway : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<object> _receipts = [];

    public HttpGateway()
    {
        var builder = WebApplication.CreateSlimBuilder();
        _ = builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _ = builder.Logging.ClearProviders();
        _app = builder.Build();
        _ = _app.MapPost("/v1/texts", (Delegate)TakeAsync);
        _ = _app.MapGet("/v1/receipts", Tell);
    }

    public int Port => new Uri(_app.Urls.First()).Port;

    /// <summary>Where every text went, in order.</summary>
    public ConcurrentQueue<string> Taken { get; } = new();

    /// <summary>How many it answered.</summary>
    public int Answered
    {
        get
        {
            lock (_receipts)
            {
                return _receipts.Count;
            }
        }
    }

    /// <summary>From so many on it answers nothing until it is told to.</summary>
    public int AnswersUntil { get; set; } = int.MaxValue;

    public Task StartAsync() => _app.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpContext context)
    {
        var text = (await JsonDocument.ParseAsync(context.Request.Body)).RootElement;
        var destination = text.GetProperty("destination").GetString()!;
        Taken.Enqueue(destination);
        while (Answered >= AnswersUntil)
        {
            // It has the text and says nothing: the connection ends with whoever waits.
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }

        var id = Guid.NewGuid().ToString("N");
        lock (_receipts)
        {
            _receipts.Add(new { kind = "receipt", messageId = id, destination, state = "delivered" });
        }

        return Results.Json(new { messageId = id }, statusCode: 202);
    }

    private IResult Tell(string? after, int most)
    {
        var start = string.IsNullOrEmpty(after) ? 0 : int.Parse(after, CultureInfo.InvariantCulture);
        lock (_receipts)
        {
            var items = _receipts.Skip(start).Take(most).ToList();
            return Results.Json(new { items, next = $"{start + items.Count}" });
        }
    }
}
