using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Api.Residents;

namespace HealthPass.Api.Windows;

/// <summary>What an application window (申领窗口) calls, and the way on from it.</summary>
internal static class WindowEndpoints
{
    public static void MapWindows(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/windows/{channel}").WithTags("Application windows");
        _ = group.MapGet("/", (string channel, WindowDesk desk) => desk.Get(channel))
            .Declare(Declaration.For(Callers.Anybody).As(CallClass.Extra).EvenIsolated().Refuses(StatusCodes.Status404NotFound, ProblemCodes.WindowUnknown))
            .WithSummary("An application window, and the pages that may embed it")
            .Produces<WindowView>();
        _ = group.MapPost("/applications", (string channel, HttpContext context, Body<ApplicationRequest> body, WindowDesk desk) => desk.ApplyAsync(context, channel, body.Value))
            .Declare(Declaration.For(Callers.Anybody).As(CallClass.Application)
                .Refuses(StatusCodes.Status400BadRequest, PersonApplications.Problems)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.WindowUnknown)
                .Refuses(StatusCodes.Status429TooManyRequests, ProblemCodes.TooManyTexts, ProblemCodes.ChannelQuotaUsedUp)
                .Refuses(StatusCodes.Status503ServiceUnavailable, ProblemCodes.TextUnavailable))
            .WithSummary("Apply in a window: a code is sent to the phone")
            .WithDescription("As on the residents' own page: 202 whether or not somebody is registered.")
            .Produces<EntrySent>(StatusCodes.Status202Accepted);
        _ = group.MapPost("/confirmations", (string channel, HttpContext context, Body<EntryCode> body, WindowDesk desk) => desk.ConfirmAsync(context, channel, body.Value))
            .Declare(Declaration.For(Callers.Anybody).As(CallClass.Application)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.WindowUnknown)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.EntryCodeWrong))
            .WithSummary("Give the code back in a window, and be registered")
            .WithDescription("Answered alike for somebody new and for somebody who was registered. No cookie is set: with `handOver` the residents' own page opens.")
            .Produces<WindowDone>();
        _ = routes.MapPost("/v1/me/sessions/hand-over", (HttpContext context, Body<HandOverRequest> body, WindowDesk desk) => desk.HandOverAsync(context, body.Value.Ticket))
            .WithTags("Residents")
            .Declare(Declaration.For(Callers.Anybody).As(CallClass.Application)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.HandOverEnded))
            .WithSummary("Go on from an application window to the own page")
            .WithDescription("Within five minutes, once. Sets the cookie that a code by text sets.")
            .Produces<MeResponse>();
    }
}
