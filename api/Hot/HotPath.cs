using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Problems;
using HealthPass.Grains.Staff;
using Microsoft.AspNetCore.Diagnostics;

namespace HealthPass.Api.Hot;

/// <summary>
/// The road of shows and scans: routing leads straight to the endpoint, past the middleware that everything else passes,
/// and what the endpoint declares of key and admission is checked here. What goes wrong is answered by the same handler as
/// everywhere.
/// </summary>
internal static class HotPath
{
    /// <summary>An endpoint that a key of one kind may call.</summary>
    public delegate ValueTask Endpoint(HttpContext context, KnownKey key);

    /// <summary>Maps a POST.</summary>
    /// <param name="routes">Where.</param>
    /// <param name="pattern">The route.</param>
    /// <param name="declaration">What it declares: one kind of key, and a class.</param>
    /// <param name="classOf">What a call is when there are too many, where that is another class for some.</param>
    /// <param name="endpoint">What it does.</param>
    /// <param name="shape">A method with the route's parameters: the OpenAPI document is made from it, and it is never called.</param>
    public static RouteHandlerBuilder MapHot(
        this IEndpointRouteBuilder routes, string pattern, Declaration declaration, Func<HttpContext, CallClass>? classOf, Endpoint endpoint, Delegate shape)
    {
        var services = routes.ServiceProvider;
        var admission = declaration.Admission!;
        var road = new Road(
            services.GetRequiredService<ApiKeys>(),
            services.GetRequiredService<SessionCipher>(),
            services.GetRequiredService<KioskTokens>(),
            services.GetRequiredService<StaffBoard>(),
            services.GetRequiredService<GatePageDoor>(),
            services.GetRequiredService<IExceptionHandler>(),
            services.GetRequiredService<AdmissionGate>(),
            services.GetRequiredService<OverloadAnswer>(),
            services.GetRequiredService<OwnPort>(),
            declaration.Callers.Kinds switch
            {
                CallerKinds.Channel => AccessNames.Channel,
                CallerKinds.Gate => AccessNames.Gate,
                _ => throw new ArgumentException("The road of shows and scans is for keys of one kind.", nameof(declaration)),
            },
            classOf ?? (_ => admission.Class),
            admission.CostPerKibibyte,
            endpoint);
        var route = routes.MapPost(pattern, road.RunAsync).ShortCircuit().WithMetadata(shape.Method).Declare(declaration.OnHotPath());
        return new([route]);
    }

    private sealed class Road(
        ApiKeys keys,
        SessionCipher sessions,
        KioskTokens kiosks,
        StaffBoard staff,
        GatePageDoor gates,
        IExceptionHandler handler,
        AdmissionGate gate,
        OverloadAnswer overload,
        OwnPort port,
        string kind,
        Func<HttpContext, CallClass> classOf,
        int costPerKibibyte,
        Endpoint endpoint)
    {
        public Task RunAsync(HttpContext context)
        {
            // The middleware that keeps the operators' port to them is one of those that are passed by.
            if (port.Serves(context))
            {
                return OwnPort.NotServed.WriteAsync(context);
            }

            if (Refuse(context, out var key) is { } problem)
            {
                Name(context, key);
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
                Name(context, key);
                return handler.TryHandleAsync(context, error, context.RequestAborted).AsTask();
            }

            return AwaitAsync(answer, context, callClass, key);
        }

        // Those that go wrong alone pay for being counted as their channel's.
        private static void Name(HttpContext context, KnownKey? key)
        {
            if (key is { Kind: AccessNames.Channel })
            {
                context.Features.Set(new CountedChannel(key.Channel));
            }
        }

        private async Task AwaitAsync(ValueTask answer, HttpContext context, CallClass callClass, KnownKey? key)
        {
            try
            {
                await answer;
            }
#pragma warning disable CA1031 // As above.
            catch (Exception error)
#pragma warning restore CA1031
            {
                Name(context, key);
                _ = await handler.TryHandleAsync(context, error, context.RequestAborted);
            }
            finally
            {
                gate.Exit(callClass);
            }
        }

        // Staff have no business here, and are told so only when they are staff. Screens are none of those who are known here.
        private Problem RefuseToken(HttpRequest request)
        {
            var authorization = request.Headers.Authorization;
            return authorization.Count == 0 ? KeyProblems.Missing
                : !BearerToken.TryRead(authorization, out var token) ? KeyProblems.SessionEnded
                : token.StartsWith(KioskCommands.Prefix, StringComparison.Ordinal) && !kiosks.TryFind(token, out _) ? KeyProblems.KioskTokenUnknown
                : sessions.TryOpen(token, out var ticket) && staff.Find(ticket) is not null ? KeyProblems.Forbidden
                : KeyProblems.SessionEnded;
        }

        // The gate page has the cookie that stands for its key; who has neither cookie nor key is told what to send.
        private Problem? RefuseWithoutKey(HttpRequest request, out KnownKey? key)
        {
            key = null;
            return kind != AccessNames.Gate || !GatePageDoor.HasOne(request) || request.Headers.Authorization.Count > 0 ? RefuseToken(request)
                : gates.TryFind(request, isHub: false, out key) ? KeyProblems.Of(key, kind)
                : KeyProblems.SessionEnded;
        }

        private Problem? Refuse(HttpContext context, out KnownKey? key)
        {
            key = null;
            return !context.Request.Headers.TryGetValue(AccessNames.ApiKeyHeader, out var text) ? RefuseWithoutKey(context.Request, out key)
                : text.Count != 1 || !keys.TryFind(text[0], out key) ? KeyProblems.Unknown
                : KeyProblems.Of(key, kind);
        }
    }
}
