using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace HealthPass.Tests.GateClients;

/// <summary>Plays the nodes of a service: records a scan once under its number, and fails as it is told.</summary>
internal sealed class FakeNodes(FakeTimeProvider clock) : HttpMessageHandler
{
    /// <summary>How far the service's clock is behind the machine's.</summary>
    public TimeSpan Behind { get; set; }

    /// <summary>What a node does instead of answering: by its host, a status or 0 for no answer.</summary>
    public ConcurrentDictionary<string, int> Failing { get; } = new();

    /// <summary>What is answered to the next calls instead, in order.</summary>
    public ConcurrentQueue<HttpResponseMessage> Next { get; } = new();

    /// <summary>The scans that were recorded, by number.</summary>
    public ConcurrentDictionary<string, JsonElement> Recorded { get; } = new();

    /// <summary>The numbers of late scans, in the order in which they came first.</summary>
    public ConcurrentQueue<string> LateInOrder { get; } = new();

    /// <summary>Answers of late scans that are to be others, by number.</summary>
    public ConcurrentDictionary<string, int> LateStatus { get; } = new();

    /// <summary>Whether a call with late scans that holds this number is refused whole.</summary>
    public string? Poison { get; set; }

    /// <summary>Whether answers get lost after the scan was recorded.</summary>
    public bool LosesAnswers { get; set; }

    /// <summary>Hosts in the order in which they were asked, with the time.</summary>
    public ConcurrentQueue<(string Host, string Path, DateTimeOffset At)> Calls { get; } = new();

    /// <summary>Answers to calls that read, by path and query.</summary>
    public ConcurrentDictionary<string, Func<string>> Reads { get; } = new();

    public static HttpResponseMessage Problem(int status, string code, int? retryAfter = null)
    {
        var response = Json(status, $$"""{"code":"{{code}}","status":{{status}},"title":"t","detail":"d"}""");
        if (retryAfter is { } seconds)
        {
            response.Headers.RetryAfter = new(TimeSpan.FromSeconds(seconds));
        }

        return response;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var host = request.RequestUri!.Host;
        Calls.Enqueue((host, request.RequestUri.PathAndQuery, clock.GetUtcNow()));
        if (Failing.TryGetValue(host, out var status))
        {
            return status == 0 ? throw new HttpRequestException("no route") : Dated(Problem(status, "journal_unavailable"));
        }

        if (Next.TryDequeue(out var next))
        {
            return Dated(next);
        }

        var body = request.Content is null ? default : JsonDocument.Parse(await request.Content.ReadAsByteArrayAsync(cancellationToken)).RootElement;
        var answer = request.RequestUri.AbsolutePath switch
        {
            "/v1/scans" => Json(200, Record(body)),
            "/v1/scans/batch" => Json(200, $$"""{"results":[{{string.Join(',', body.GetProperty("scans").EnumerateArray().Select(Record))}}]}"""),
            "/v1/scans/late" => Late([.. body.GetProperty("scans").EnumerateArray()]),
            _ => Reads.TryGetValue(request.RequestUri.PathAndQuery, out var read) ? Json(200, read()) : Problem(404, "not_found"),
        };
        return LosesAnswers ? throw new HttpRequestException("lost") : Dated(answer);
    }

    private static HttpResponseMessage Json(int status, string body) =>
        new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private HttpResponseMessage Dated(HttpResponseMessage response)
    {
        response.Headers.Date = clock.GetUtcNow() - Behind;
        return response;
    }

    private string Record(JsonElement scan)
    {
        var id = scan.GetProperty("scanId").GetString()!;
        _ = Recorded.TryAdd(id, scan.Clone());
        return $$"""{"scanId":"{{id}}","verdict":"allow","colour":"green","reasonCode":"r","reason":"好","maskedName":"王**","codeState":"valid","testAgeHours":3,"popUp":false,"scannedAt":"{{clock.GetUtcNow() - Behind:O}}","new":1}""";
    }

    private HttpResponseMessage Late(IReadOnlyList<JsonElement> scans) =>
        scans.Any(scan => scan.GetProperty("scanId").GetString() == Poison)
            ? Problem(400, "field_invalid")
            : Json(200, $$"""{"results":[{{string.Join(',', scans.Select(TakeLate))}}]}""");

    private string TakeLate(JsonElement scan)
    {
        var id = scan.GetProperty("scanId").GetString()!;
        if (LateStatus.TryGetValue(id, out var status))
        {
            return $$"""{"code":"{{(status < 500 ? "late_too_old" : "journal_unavailable")}}","status":{{status}},"title":"t","detail":"d"}""";
        }

        var isNew = Recorded.TryAdd(id, scan.Clone());
        if (isNew)
        {
            LateInOrder.Enqueue(id);
        }

        return $$"""{"scanId":"{{id}}","status":"{{(isNew ? "recorded" : "known")}}"}""";
    }
}
