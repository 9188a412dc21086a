using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Kiosks;

/// <summary>Tokens for screens that nobody signs in at are issued, listed and revoked.</summary>
internal static class KioskEndpoints
{
    public static void MapKiosks(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/kiosks").WithTags("Staff");
        var issuers = Callers.Staff(AccessNames.CommandCentre, AccessNames.Operator);
        _ = group.MapPost("/", Issue)
            .Declare(Declaration.For(issuers)
                .Within(Scope.Body<KioskRequest>("regionCode", request => request.RegionCode))
                .As(CallClass.Application)
                .Audited(AuditActions.KioskIssued)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.RegionUnknown, ProblemCodes.RegionDivided)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.TooManyKiosks))
            .WithSummary("Issue a token for an unattended screen")
            .WithDescription("For the command centre and operators, within the account's region. The token reads the aggregates of one region and below, nothing else; it is told once, stored as a hash, and in the audit before it counts.")
            .Produces<KioskIssued>(StatusCodes.Status201Created);
        _ = group.MapGet("/", List)
            .Declare(Declaration.For(issuers).Within(Scope.Own).As(CallClass.Report).Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid))
            .WithSummary("The tokens of the account's region that are in force, newest first")
            .WithDescription("A page holds 1,000; `next` of one is `after` of the following.")
            .Produces<KioskList>();
        _ = group.MapDelete("/{id:guid}", Revoke)
            .Declare(Declaration.For(issuers).Within(Scope.Own).As(CallClass.Application).Audited(AuditActions.KioskRevoked)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.KioskUnknown))
            .WithSummary("Revoke a screen's token")
            .WithDescription("Within a second no node takes it any more, and screens that watch with it are cut off.")
            .Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> Issue(Call call, Body<KioskRequest> body, KioskCommands kiosks, RegionTree regions)
    {
        var request = body.Value;
        var expires = default(DateTimeOffset?);
        if (request.ExpiresAt is not null)
        {
            if (!Rfc3339.TryParse(request.ExpiresAt, out var time))
            {
                return ProblemOf(KioskFault.ExpiryOutside).ToResult();
            }

            expires = time;
        }

        if (!regions.TryRead(request.RegionCode, out var region, out var unread))
        {
            return unread.ToResult();
        }

        var issue = await kiosks.IssueAsync(region.Code, request.Label!.Trim(), expires, call.Official, call.Audit, call.Aborted);
        if (issue.Kiosk is null)
        {
            return ProblemOf(issue.Fault).ToResult();
        }

        return Results.Json(
            new KioskIssued(issue.Token!, $"/wall?region={region.Code}&kiosk={issue.Token}", Present(issue.Kiosk, regions)),
            ApiJson.Options, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> List(string? after, Call call, KioskCommands kiosks, RegionTree regions)
    {
        if (await kiosks.ListAsync(call.Region, after, call.Aborted) is not { } page)
        {
            return Problem.NoNext("after").ToResult();
        }

        return Results.Json(new KioskList([.. page.Kiosks.Select(kiosk => Present(kiosk, regions))], page.Next), ApiJson.Options);
    }

    private static async Task<IResult> Revoke(Guid id, Call call, KioskCommands kiosks)
    {
        var fault = await kiosks.RevokeAsync(id, call.Official, call.Audit, call.Aborted);
        return fault == KioskFault.None ? Results.NoContent() : ProblemOf(fault).ToResult();
    }

    private static Problem ProblemOf(KioskFault fault) => fault switch
    {
        KioskFault.ExpiryOutside => Problem.Invalid(ProblemCodes.FieldInvalid, "The time 'expiresAt' must be RFC 3339 with an offset, and lie within the next 366 days."),
        KioskFault.TooMany => new(StatusCodes.Status409Conflict, ProblemCodes.TooManyKiosks, $"No more than {KioskCommands.MaxInForce} tokens are in force at a time."),
        KioskFault.Unknown => Problem.NotFound(ProblemCodes.KioskUnknown, "No screen's token has this name."),
        _ => new(StatusCodes.Status403Forbidden, ProblemCodes.OutOfRegion, "The region lies outside the account's."),
    };

    private static KioskView Present(Kiosk kiosk, RegionTree regions) => new(
        kiosk.KioskId.ToString(),
        kiosk.Region.ToString(),
        regions.NameOf(kiosk.Region),
        kiosk.Label,
        kiosk.IssuedBy,
        Rfc3339.Format(DateTimeOffset.FromUnixTimeSeconds(kiosk.IssuedAt)),
        Rfc3339.Format(DateTimeOffset.FromUnixTimeSeconds(kiosk.ExpiresAt)));
}
