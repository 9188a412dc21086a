using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using HealthPass.Carriers.Links;
using HealthPass.Carriers.Parts;
using HealthPass.Grains.Campaign.Texts.Carriers;
using HealthPass.Kernel.Loops;
using Microsoft.Extensions.Logging;

namespace HealthPass.Carriers.Http;

/// <summary>
/// A gateway that is posted texts to and asked for receipts, as docs/integrators.md describes. The gateway cuts long texts itself.
/// </summary>
internal sealed class HttpLine : ILine
{
    /// <summary>From one question for receipts to the next.</summary>
    internal static readonly TimeSpan AskEvery = TimeSpan.FromSeconds(5);

    private const int MostAtOnce = 200;

    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly HttpSetup _setup;
    private readonly Func<HttpClient> _client;
    private readonly Hearing _hearing;
    private readonly TimeProvider _clock;
    private readonly Outage _outage;
    private Task? _loop;
    private string _after = string.Empty;

    /// <summary>Asks nobody yet.</summary>
    /// <param name="account">The account's name.</param>
    /// <param name="setup">Where the gateway is.</param>
    /// <param name="client">Makes a client.</param>
    /// <param name="hearing">Is given the news.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="logger">The log.</param>
    public HttpLine(string account, HttpSetup setup, Func<HttpClient> client, Hearing hearing, TimeProvider clock, ILogger logger)
    {
        (_setup, _client, _hearing, _clock) = (setup, client, hearing, clock);
        _outage = new($"Receipts of {account}", clock, logger, error => error is HttpRequestException or IOException or JsonException or TimeoutException or UnauthorizedAccessException);
    }

    /// <inheritdoc />
    public IReadOnlyList<TextPart> Cut(CarrierText text) => TextParts.Of(text.Content).Count == 0 ? [] : [TextPart.Whole(text.Content)];

    /// <inheritdoc />
    public async Task<PartAnswer> SendAsync(CarrierText text, TextPart part, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Begin();
        using var within = new CancellationTokenSource(AnswerWithin, _clock);
        using var content = new OnceContent(JsonSerializer.SerializeToUtf8Bytes(
            new(Guid.NewGuid(), _setup.SourceNumber, _setup.ServiceId, text.Destination, text.IsPseudonym, text.Content), HttpWords.Default.HttpText));
        try
        {
            using var request = await RequestAsync(HttpMethod.Post, "v1/texts", within.Token);
            request.Content = content;
            using var client = _client();
            using var response = await client.SendAsync(request, within.Token);
            return await AnswerOfAsync(response, within.Token);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or OperationCanceledException or JsonException or UnauthorizedAccessException)
        {
            // What became of it is told; that the gateway is away is logged where it is asked for receipts.
            return new(content.MayHaveLeft ? PartOutcome.Unknown : PartOutcome.NotSent);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        Task loop;
        lock (_gate)
        {
            loop = _loop ??= Task.CompletedTask;
        }

        await loop;
    }

    private void Begin()
    {
        lock (_gate)
        {
            _loop ??= Task.Run(AskAsync);
        }
    }

    private async Task<HttpRequestMessage> RequestAsync(HttpMethod method, string path, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(method, new Uri(_setup.Address, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await _setup.Secret(cancellationToken));
        return request;
    }

    private async Task<PartAnswer> AnswerOfAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable:
                return new(PartOutcome.Busy, Code: (uint)response.StatusCode, After: WaitOf(response.Headers.RetryAfter));
            case >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError:
                return new(PartOutcome.Refused, Code: (uint)response.StatusCode);
            case >= HttpStatusCode.OK and < HttpStatusCode.Ambiguous:
                var taken = await response.Content.ReadFromJsonAsync(HttpWords.Default.HttpTaken, cancellationToken);
                return string.IsNullOrEmpty(taken?.MessageId) ? new(PartOutcome.Unknown) : new(PartOutcome.Taken, taken.MessageId);
            default:
                // It failed, or is led elsewhere, after it had the text.
                return new(PartOutcome.Unknown);
        }
    }

    private TimeSpan WaitOf(RetryConditionHeaderValue? after)
    {
        var wait = after?.Delta ?? (after?.Date - _clock.GetUtcNow()) ?? TimeSpan.Zero;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    private async Task AskAsync()
    {
        using var timer = new PeriodicTimer(AskEvery, _clock);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
            {
                _ = await _outage.TryAsync(HearAllAsync);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The link is closed.
        }
    }

    private async Task HearAllAsync()
    {
        while (await AskOnceAsync() is { Items.Count: > 0, Next: { } next } page)
        {
            var now = _clock.GetUtcNow();
            if (!await _hearing.TryHearAsync([.. page.Items.Select(item => item.ToNews(now)).OfType<CarrierNews>()]))
            {
                return;
            }

            _after = next;
        }
    }

    private async Task<HttpPage?> AskOnceAsync()
    {
        using var within = new CancellationTokenSource(AnswerWithin, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(within.Token, _stop.Token);
        try
        {
            using var request = await RequestAsync(HttpMethod.Get, $"v1/receipts?after={Uri.EscapeDataString(_after)}&most={MostAtOnce}", either.Token);
            using var client = _client();
            using var response = await client.SendAsync(request, either.Token);
            return await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync(HttpWords.Default.HttpPage, either.Token);
        }
        catch (OperationCanceledException) when (!_stop.IsCancellationRequested)
        {
            throw new TimeoutException("The gateway did not answer in time.");
        }
    }
}
