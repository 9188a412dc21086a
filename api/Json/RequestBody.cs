using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.InteropServices;
using System.Text.Json;
using HealthPass.Api.Problems;

namespace HealthPass.Api.Json;

/// <summary>Reads request bodies, with a precise problem for everything that can be wrong with them.</summary>
internal static class RequestBody
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a JSON body.</summary>
    /// <exception cref="ProblemException">The body is not what it must be.</exception>
    public static ValueTask<T> ReadAsync<T>(HttpContext context)
        where T : class
    {
        if (!context.Request.HasJsonContentType())
        {
            throw new ProblemException(new(
                StatusCodes.Status415UnsupportedMediaType, ProblemCodes.UnsupportedMediaType, "The body must be application/json."));
        }

        // A small body mostly is there whole when its headers are.
        var pipe = context.Request.BodyReader;
        if (pipe.TryRead(out var read))
        {
            if (read is { IsCompleted: true, Buffer.IsSingleSegment: true })
            {
                try
                {
                    return new(Read<T>(read.Buffer.FirstSpan));
                }
                finally
                {
                    // Also when it cannot be read: the connection would break off with the next request otherwise.
                    pipe.AdvanceTo(read.Buffer.End);
                }
            }

            pipe.AdvanceTo(read.Buffer.Start);
        }

        return ReadSlowlyAsync<T>(pipe, context.RequestAborted);
    }

    private static T Read<T>(ReadOnlySpan<byte> body)
        where T : class
    {
        body = body.StartsWith(Mark) ? body[Mark.Length..] : body;
        try
        {
            return JsonSerializer.Deserialize<T>(body, ApiJson.Options) ?? throw NotAnObject();
        }
        catch (JsonException error)
        {
            throw new ProblemException(JsonFaults.Of(body, typeof(T), error));
        }
    }

    private static async ValueTask<T> ReadSlowlyAsync<T>(PipeReader pipe, CancellationToken cancellation)
        where T : class
    {
        var body = await WholeBody.ReadAsync(pipe, cancellation);
        var length = (int)body.Length;
        var copy = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            body.CopyTo(copy);
            return Read<T>(copy.AsSpan(0, length));
        }
        finally
        {
            pipe.AdvanceTo(body.End);
            ArrayPool<byte>.Shared.Return(copy);
        }
    }

    private static ProblemException NotAnObject() => new(Problem.Invalid(ProblemCodes.MalformedJson, "The body must be a JSON object."));

    /// <summary>Reads one element of a body that was parsed before.</summary>
    public static bool TryRead<T>(JsonElement element, out T? value, out Problem? problem)
        where T : class
    {
        value = null;
        problem = null;
        try
        {
            value = element.Deserialize<T>(ApiJson.Options);
            problem = value is null ? Problem.Invalid(ProblemCodes.MalformedJson, "The element must be a JSON object.") : null;
        }
        catch (JsonException error)
        {
            problem = JsonFaults.Of(JsonMarshal.GetRawUtf8Value(element), typeof(T), error);
        }

        return value is not null;
    }
}
