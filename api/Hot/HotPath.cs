using HealthPass.Api.Access;
using HealthPass.Api.Problems;
using Microsoft.AspNetCore.Diagnostics;

namespace HealthPass.Api.Hot;

/// <summary>
/// The road of shows and scans: routing leads straight to the endpoint, past the middleware that everything else passes,
/// and the key is checked here. What goes wrong is answered by the same handler as everywhere.
/// </summary>
internal static class HotPath
{
    /// <summary>An endpoint that a key of one kind may call.</summary>
    public delegate ValueTask Endpoint(HttpContext context, KnownKey key);

    /// <summary>Maps a POST.</summary>
    /// <param name="routes">Where.</param>
    /// <param name="pattern">The route.</param>
    /// <param name="kind">The kind of key that may call it.</param>
    /// <param name="endpoint">What it does.</param>
    /// <param name="shape">A method with the route's parameters: the OpenAPI document is made from it, and it is never called.</param>
    public static RouteHandlerBuilder MapHot(this IEndpointRouteBuilder routes, string pattern, string kind, Endpoint endpoint, Delegate shape)
    {
        var keys = routes.ServiceProvider.GetRequiredService<ApiKeys>();
        var handler = routes.ServiceProvider.GetRequiredService<IExceptionHandler>();
        var route = routes.MapPost(pattern, context => RunAsync(context, keys, handler, kind, endpoint)).ShortCircuit().WithMetadata(shape.Method);
        return new([route]);
    }

    private static Task RunAsync(HttpContext context, ApiKeys keys, IExceptionHandler handler, string kind, Endpoint endpoint)
    {
        if (Refuse(context, keys, kind, out var key) is { } problem)
        {
            return problem.WriteAsync(context);
        }

        ValueTask answer;
        try
        {
            answer = endpoint(context, key!);
            if (answer.IsCompletedSuccessfully)
            {
                return Task.CompletedTask;
            }
        }
#pragma warning disable CA1031 // Whatever it is, the handler turns it into a problem and logs what is our fault.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return handler.TryHandleAsync(context, error, context.RequestAborted).AsTask();
        }

        return AwaitAsync(answer, context, handler);
    }

    private static async Task AwaitAsync(ValueTask answer, HttpContext context, IExceptionHandler handler)
    {
        try
        {
            await answer;
        }
#pragma warning disable CA1031 // As above.
        catch (Exception error)
#pragma warning restore CA1031
        {
            _ = await handler.TryHandleAsync(context, error, context.RequestAborted);
        }
    }

    private static Problem? Refuse(HttpContext context, ApiKeys keys, string kind, out KnownKey? key)
    {
        key = null;
        return !context.Request.Headers.TryGetValue(AccessNames.ApiKeyHeader, out var text)
                ? context.Request.Headers.Authorization.Count > 0 ? KeyProblems.Forbidden : KeyProblems.Missing
            : text.Count != 1 || !keys.TryFind(text[0], out key) ? KeyProblems.Unknown
            : key.Kind != kind ? KeyProblems.Forbidden
            : !key.TryUse() ? KeyProblems.RateUsedUp()
            : null;
    }
}
