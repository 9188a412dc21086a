using System.Net;
using System.Text.Json;
using HealthPass.Demo.Counters;

namespace HealthPass.Demo.Calls;

/// <summary>Sends calls and repeats those that the server could not take, no faster than it asks for.</summary>
internal sealed class PatientClient(HttpClient client, TimeProvider clock, TrafficCounters counters)
{
    /// <summary>Sends a call.</summary>
    /// <typeparam name="T">What a good answer carries.</typeparam>
    /// <param name="make">Makes the request anew for each attempt.</param>
    /// <param name="backoff">Shared by the calls of its kind.</param>
    /// <param name="attempts">How often it is sent at most.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The last attempt's answer. It throws nothing but cancellation.</returns>
    public async Task<Answer<T>> SendAsync<T>(
        Func<HttpRequestMessage> make, Backoff backoff, int attempts, CancellationToken cancellationToken)
        where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            await backoff.WaitAsync(cancellationToken);
            var (answer, retryAfter) = await TryAsync<T>(make, cancellationToken);
            if (!answer.IsOutage && answer.Status != HttpStatusCode.InternalServerError)
            {
                if (!answer.IsUnauthorised)
                {
                    backoff.Served();
                }

                return answer;
            }

            backoff.Refused(retryAfter);
            if (attempt >= attempts)
            {
                return answer;
            }

            counters.Add(TrafficCount.Retries);
        }
    }

    private async Task<(Answer<T> Answer, TimeSpan? RetryAfter)> TryAsync<T>(
        Func<HttpRequestMessage> make, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            using var request = make();
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            var value = response.IsSuccessStatusCode ? await ReadAsync<T>(response.Content, cancellationToken) : null;
            return (new(response.StatusCode, value), RetryAfterOf(response));
        }
        catch (Exception error) when (IsNoAnswer(error) && !cancellationToken.IsCancellationRequested)
        {
            return (default, null);
        }
    }

    private static async Task<T?> ReadAsync<T>(HttpContent content, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await content.ReadFromJsonAsync<T>(cancellationToken);
        }
        catch (JsonException)
        {
            // It was done; repeating it would do it twice.
            return null;
        }
    }

    private TimeSpan? RetryAfterOf(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow(),
        _ => null,
    };

    // A timeout of the client's own looks like a cancellation that nobody asked for.
    private static bool IsNoAnswer(Exception error) => error is HttpRequestException or IOException or OperationCanceledException;
}
