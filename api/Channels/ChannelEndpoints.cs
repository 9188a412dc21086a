using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Channels;

namespace HealthPass.Api.Channels;

/// <summary>The channels that people apply through: what was agreed with them, and what came through them.</summary>
internal static class ChannelEndpoints
{
    public static void MapChannels(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/channels").WithTags("Channels");
        var reads = Declaration.For(Callers.Staff(AccessNames.Administrator, AccessNames.CommandCentre)).Within(Scope.Own).As(CallClass.Report);
        _ = group.MapGet("/", (Call call, ChannelDesk desk) => desk.ListAsync(call))
            .Declare(reads)
            .WithSummary("The channels, with their keys, what was agreed with them and what came through them")
            .WithDescription("For accounts of the whole province: people of all of it apply through a channel. Counts say nothing of any person.")
            .Produces<ChannelList>();
        _ = group.MapGet("/own", (Call call, ChannelDesk desk) => desk.OwnAsync(call))
            .Declare(Declaration.For(Callers.Channel).As(CallClass.Report).Refuses(StatusCodes.Status404NotFound, ProblemCodes.ChannelUnknown))
            .WithSummary("The own channel: its last 30 days and what was agreed with it")
            .WithDescription("`registrations` is told of days that are over, in multiples of ten from twenty on: nobody is to learn from it whether a visitor had been registered before.")
            .Produces<ChannelDaysView>();
        _ = group.MapGet("/{channel}/days", (string channel, Call call, ChannelDesk desk) => desk.DaysAsync(channel, call))
            .Declare(reads.Refuses(StatusCodes.Status404NotFound, ProblemCodes.ChannelUnknown))
            .WithSummary("A channel's last 30 days")
            .Produces<ChannelDaysView>();
        _ = group.MapGet("/{channel}/export", (string channel, Call call, ChannelDesk desk, string lang = "zh") => desk.ExportAsync(channel, call, lang))
            .Declare(reads.Refuses(StatusCodes.Status404NotFound, ProblemCodes.ChannelUnknown))
            .WithSummary("Take a channel's last 30 days out as CSV")
            .WithDescription("`lang` is `zh` or `en`.");
        var writes = Declaration.For(Callers.Staff(AccessNames.Administrator)).Within(Scope.Own).As(CallClass.Application).WithFreshFactor();
        _ = group.MapPost("/{channel}/terms", Set)
            .Declare(writes.Audited(AuditActions.ChannelTermsSet)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.FieldInvalid, ProblemCodes.OriginInvalid)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.ChannelUnknown)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.TooManyChannels))
            .WithSummary("Set a channel's quota, and which pages may embed its application window")
            .WithDescription("What was before is in the audit trail beside what is set. It counts on every node within a second.")
            .Produces<ChannelTermsView>();
        _ = group.MapDelete("/{channel}/terms", Remove)
            .Declare(writes.Audited(AuditActions.ChannelTermsRemoved).Refuses(StatusCodes.Status404NotFound, ProblemCodes.ChannelUnknown))
            .WithSummary("Take a channel's quota and window away")
            .WithDescription("Its keys stay as they are.")
            .Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> Set(string channel, Call call, Body<ChannelTermsRequest> body, ChannelTermsCommands commands)
    {
        var request = body.Value;
        if (request.ApplicationsPerMinute is not { } perMinute)
        {
            return Problem.Missing("applicationsPerMinute").ToResult();
        }

        if (request.ApplicationsPerDay is not { } perDay)
        {
            return Problem.Missing("applicationsPerDay").ToResult();
        }

        var (fault, terms) = await commands.SetAsync(channel, perMinute, perDay, request.Origins ?? [], call.Official, call.Audit, call.Aborted);
        return terms is null ? Refused(fault) : Results.Json(ChannelPresenter.Present(terms, names: true), ApiJson.Options);
    }

    private static async Task<IResult> Remove(string channel, Call call, ChannelTermsCommands commands) =>
        await commands.RemoveAsync(channel, call.Official, call.Audit, call.Aborted) is not ChannelTermsFault.None and var fault ? Refused(fault) : Results.NoContent();

    private static IResult Refused(ChannelTermsFault fault) => fault switch
    {
        ChannelTermsFault.NumberOutside => Problem.Invalid(
            ProblemCodes.FieldInvalid,
            $"Applications a minute must lie between 1 and {ChannelTermsCommands.MaxPerMinute}, a day between 1 and {ChannelTermsCommands.MaxPerDay}.").ToResult(),
        ChannelTermsFault.OriginInvalid => Problem.Invalid(
            ProblemCodes.OriginInvalid,
            $"Origins are written https://name or https://name:port, without path or wildcard, and are {ChannelOrigins.Most} at most; http:// is for the own machine alone.").ToResult(),
        ChannelTermsFault.TooMany => new Problem(
            StatusCodes.Status409Conflict, ProblemCodes.TooManyChannels, $"No more than {ChannelTermsCommands.MaxChannels} channels have terms.").ToResult(),
        ChannelTermsFault.OutOfRegion => ChannelDesk.OutOfRegion(),
        _ => ChannelDesk.Unknown(),
    };
}
