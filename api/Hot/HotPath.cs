using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Operators;
using HealthPass.Api.Problems;
using HealthPass.Api.Sessions;
using Microsoft.AspNetCore.Diagnostics;

namespace HealthPass.Api.Hot;

/// <summary>
/// The road of shows and scans: routing leads straight to the endpoint, past the middleware that everything else passes,
/// and key and admission are checked here. What goes wrong is answered by the same handler as everywhere.
/// </summary>
internal static class HotPath
{
    /// <summary>An endpoint that a key of one kind may call.</summary>
    public delegate ValueTask Endpoint(HttpContext context, KnownKey key);

    /// <summary>Maps a POST.</summary>
    /// <param name="routes">Where.</param>
    /// <param name="pattern">The route.</param>
    /// <param name="kind">The kind of key that may call it.</param>
    /// <param name="classOf">What a call is when there are too many.</param>
    /// <param name="endpoint">What it does.</param>
    /// <param name="shape">A method with the route's parameters: the OpenAPI document is made from it, and it is never called.</param>
    /// <param name="costPerKibibyte">What each kibibyte of the body adds to a call's cost.</param>
    public static RouteHandlerBuilder MapHot(
        this IEndpointRouteBuilder routes, string pattern, string kind, Func<HttpContext, CallClass> classOf, Endpoint endpoint, Delegate shape,
        int costPerKibibyte = 0)
    {
        var services = routes.ServiceProvider;
        var road = new Road(
            services.GetRequiredService<ApiKeys>(),
            services.GetRequiredService<SessionCipher>(),
            services.GetRequiredService<IExceptionHandler>(),
            services.GetRequiredService<AdmissionGate>(),
            services.GetRequiredService<OverloadAnswer>(),
            services.GetRequiredService<OperatorOptions>(),
            kind,
            classOf,
            costPerKibibyte,
            endpoint);
        var route = routes.MapPost(pattern, road.RunAsync).ShortCircuit().WithMetadata(shape.Method);
        return new([route]);
    }

    private sealed class Road(
        ApiKeys keys,
        SessionCipher sessions,
        IExceptionHandler handler,
        AdmissionGate gate,
        OverloadAnswer overload,
        OperatorOptions operators,
        string kind,
        Func<HttpContext, CallClass> classOf,
        int costPerKibibyte,
        Endpoint endpoint)
    {
        public Task RunAsync(HttpContext context)
        {
            // The middleware that keeps the operators' port to them is one of those that are passed by.
            if (operators.IsOwnPort(context))
            {
                return OperatorOptions.NotOnOwnPort.WriteAsync(context);
            }

            if (Refuse(context, out var key) is { } problem)
            {
                return problem.WriteAsync(context);
            }

            var callClass = classOf(context);
            if (!gate.TryEnter(callClass, AdmissionMark.CostOf(context, CallClasses.Costs[(int)callClass], costPerKibibyte)))
            {
                return overload.WriteAsync(context);
            }

            ValueTask answer;
            try
            {
                answer = endpoint(context, key!);
                if (answer.IsCompletedSuccessfully)
                {
                    gate.Exit(callClass);
                    return Task.CompletedTask;
                }
            }
#pragma warning disable CA1031 // Whatever it is, the handler turns it into a problem and logs what is our fault.
            catch (Exception error)
#pragma warning restore CA1031
            {
                gate.Exit(callClass);
                return handler.TryHandleAsync(context, error, context.RequestAborted).AsTask();
            }

            return AwaitAsync(answer, context, callClass);
        }

        private async Task AwaitAsync(ValueTask answer, HttpContext context, CallClass callClass)
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
            finally
            {
                gate.Exit(callClass);
            }
        }

        // Staff have no business here, and are told so only when they are staff.
        private Problem RefuseSession(string authorization) =>
            !authorization.StartsWith(CallerHandler.Bearer, StringComparison.Ordinal) ? KeyProblems.Missing
            : sessions.TryOpen(authorization[CallerHandler.Bearer.Length..], out _) ? KeyProblems.Forbidden
            : KeyProblems.SessionEnded;

        private Problem? Refuse(HttpContext context, out KnownKey? key)
        {
            key = null;
            return !context.Request.Headers.TryGetValue(AccessNames.ApiKeyHeader, out var text)
                    ? RefuseSession(context.Request.Headers.Authorization.ToString())
                : text.Count != 1 || !keys.TryFind(text[0], out key) ? KeyProblems.Unknown
                : KeyProblems.Of(key, kind);
        }
    }
}
