using System.Buffers;
using System.Globalization;
using System.Text.Json;
using HealthPass.Api.Problems;

namespace HealthPass.Api.Admission;

/// <summary>Turns calls away: a ready-made 429, held back a little while callers do not keep to Retry-After.</summary>
internal sealed class OverloadAnswer(AdmissionGate gate, AdmissionOptions options)
{
    public const int MinRetrySeconds = 1;
    public const int MaxRetrySeconds = 5;

    private static readonly Problem Overloaded = new(
        StatusCodes.Status429TooManyRequests, ProblemCodes.Overloaded, "More calls come in than can be served; wait as long as Retry-After says, then try again.");

    private static readonly byte[] Body = JsonSerializer.SerializeToUtf8Bytes(Overloaded.ToDetails(), JsonSerializerOptions.Web);

    private static readonly string[] Seconds =
        [.. Enumerable.Range(MinRetrySeconds, MaxRetrySeconds - MinRetrySeconds + 1).Select(seconds => seconds.ToString(CultureInfo.InvariantCulture))];

    private int _paused;

    /// <summary>The refusal as a value, for a hub.</summary>
    public static Problem Problem => Overloaded;

    /// <summary>When a caller is asked to come back: another time for each, so that they do not all come at once.</summary>
    public static string RetryAfter() => Seconds[Random.Shared.Next(Seconds.Length)];

    /// <summary>Refuses a call.</summary>
    public Task WriteAsync(HttpContext context)
    {
        var pause = PauseAsync();
        if (!pause.IsCompletedSuccessfully)
        {
            return WriteAfterAsync(pause, context);
        }

        Write(context);
        return Task.CompletedTask;
    }

    /// <summary>Holds a refusal back for as long as it takes to keep refusing cheap.</summary>
    public Task PauseAsync()
    {
        var seconds = gate.PauseSeconds;
        return seconds > 0 ? HoldAsync(seconds) : Task.CompletedTask;
    }

    private static async Task WriteAfterAsync(Task pause, HttpContext context)
    {
        await pause;
        Write(context);
    }

    private static void Write(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = RetryAfter();
        response.ContentType = Problems.Problem.ContentType;
        response.ContentLength = Body.Length;
        response.BodyWriter.Write(Body);
    }

    private async Task HoldAsync(double seconds)
    {
        try
        {
            if (Interlocked.Increment(ref _paused) <= options.MaxPaused)
            {
                await Task.Delay(TimeSpan.FromSeconds(seconds * (0.75 + (Random.Shared.NextDouble() / 2))));
            }
        }
        finally
        {
            _ = Interlocked.Decrement(ref _paused);
        }
    }
}
