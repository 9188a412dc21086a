using System.Security.Claims;
using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Kiosks;

/// <summary>Tokens for screens that nobody signs in at are issued, listed and revoked.</summary>
internal static class KioskEndpoints
{
    private const int MaxLabel = 100;
    private const int MaxListed = 1_000;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    public static void MapKiosks(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/kiosks").WithTags("Staff").RequireAuthorization(AccessNames.KioskIssuer).Admit(CallClass.Application);
        _ = group.MapPost("/", Issue)
            .WithSummary("Issue a token for an unattended screen")
            .WithDescription("For the command centre and operators, within the account's region. The token reads the aggregates of one region and below, nothing else; it is told once, stored as a hash, and in the audit before it counts. Problems: `field_missing`, `field_invalid`, `region_unknown`, 403 `out_of_region`, 409 `too_many_kiosks`.")
            .Accepts<KioskRequest>("application/json")
            .Produces<KioskIssued>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        _ = group.MapGet("/", List)
            .Admit(CallClass.Report)
            .WithSummary("The tokens of the account's region that are in force, newest first")
            .Produces<KioskList>();
        _ = group.MapDelete("/{id:guid}", Revoke)
            .WithSummary("Revoke a screen's token")
            .WithDescription("Within 15 seconds no node takes it any more, and screens that watch with it are cut off. Problems: 404 `kiosk_not_found`, 403 `out_of_region`.")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> Issue(
        HttpContext context, ClaimsPrincipal caller, IKioskStore store, KioskTokens tokens, RegionTree regions, IAudit audit, TimeProvider clock)
    {
        var request = await RequestBody.ReadAsync<KioskRequest>(context);
        var now = clock.GetUtcNow();
        if (Read(request, regions, now, out var region, out var expires) is { } problem)
        {
            return problem.ToResult();
        }

        if (!caller.RegionOf().Contains(region!.Code))
        {
            return OutOfRegion();
        }

        if (tokens.Count >= KioskTokens.MaxInForce)
        {
            return new Problem(StatusCodes.Status409Conflict, ProblemCodes.TooManyKiosks, $"No more than {KioskTokens.MaxInForce} tokens are in force at a time.").ToResult();
        }

        var token = KioskTokens.Draw();
        var kiosk = new Kiosk(
            Guid.CreateVersion7(), ApiKeys.HashOf(token), request.Label!.Trim(), region.Code, caller.NameOf(), now.ToUnixTimeSeconds(), expires.ToUnixTimeSeconds(), 0);
        _ = await audit.WriteAsync(
            caller.NameOf(), AuditActions.KioskIssued, kiosk.KioskId.ToString(),
            new { regionCode = region.Code.ToString(), label = kiosk.Label, expiresAt = Rfc3339.Format(expires) });
        await store.AddAsync(kiosk, context.RequestAborted);
        await tokens.LoadAsync(context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            new KioskIssued(token, $"/wall?region={region.Code}&kiosk={token}", Present(kiosk, regions)), ApiJson.Options, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> List(HttpContext context, ClaimsPrincipal caller, IKioskStore store, RegionTree regions, TimeProvider clock)
    {
        var kiosks = await store.ListAsync(caller.RegionOf(), clock.GetUtcNow().ToUnixTimeSeconds(), MaxListed, context.RequestAborted);
        return Results.Json(new KioskList([.. kiosks.Select(kiosk => Present(kiosk, regions))]), ApiJson.Options);
    }

    private static async Task<IResult> Revoke(
        Guid id, HttpContext context, ClaimsPrincipal caller, IKioskStore store, KioskTokens tokens, IAudit audit, TimeProvider clock)
    {
        if (await store.FindAsync(id, context.RequestAborted) is not { } kiosk)
        {
            return Problem.NotFound(ProblemCodes.KioskUnknown, "No screen's token has this name.").ToResult();
        }

        if (!caller.RegionOf().Contains(kiosk.Region))
        {
            return OutOfRegion();
        }

        _ = await audit.WriteAsync(caller.NameOf(), AuditActions.KioskRevoked, id.ToString(), new { });
        await store.RevokeAsync(id, clock.GetUtcNow().ToUnixTimeSeconds(), context.RequestAborted);
        await tokens.LoadAsync(context.RequestAborted);
        return Results.NoContent();
    }

    private static Problem? Read(KioskRequest request, RegionTree regions, DateTimeOffset now, out RegionNode? region, out DateTimeOffset expires)
    {
        region = null;
        expires = now + Longest;
        if (request.RegionCode is null)
        {
            return Problem.Missing("regionCode");
        }

        if (TextProblems.Of(request.Label, "label", MaxLabel) is { } label)
        {
            return label;
        }

        if (request.ExpiresAt is not null && (!Rfc3339.TryParse(request.ExpiresAt, out expires) || expires <= now || expires > now + Longest))
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, "The time 'expiresAt' must be RFC 3339 with an offset, and lie within the next 366 days.");
        }

        return regions.TryFind(request.RegionCode, out region)
            ? null
            : Problem.Invalid(ProblemCodes.RegionUnknown, "The code is not one of the province's 12-digit region codes.");
    }

    private static IResult OutOfRegion() =>
        new Problem(StatusCodes.Status403Forbidden, ProblemCodes.OutOfRegion, "The region lies outside the account's.").ToResult();

    private static KioskView Present(Kiosk kiosk, RegionTree regions) => new(
        kiosk.KioskId.ToString(),
        kiosk.Region.ToString(),
        regions.TryFind(kiosk.Region, out var region) ? region.Name : string.Empty,
        kiosk.Label,
        kiosk.IssuedBy,
        Rfc3339.Format(DateTimeOffset.FromUnixTimeSeconds(kiosk.IssuedAt)),
        Rfc3339.Format(DateTimeOffset.FromUnixTimeSeconds(kiosk.ExpiresAt)));
}
