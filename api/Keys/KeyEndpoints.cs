using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Keys;

/// <summary>API keys of channels and gates are created, listed, rotated and revoked.</summary>
internal static class KeyEndpoints
{
    private const int UsualOverlapMinutes = 24 * 60;

    public static void MapKeys(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/keys").WithTags("Staff");
        var administrators = Callers.Staff(AccessNames.Administrator);
        _ = group.MapPost("/", Create)
            .Declare(Declaration.For(administrators).Within(Scope.Own).As(CallClass.Application).Audited(AuditActions.ApiKeyCreated)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.FieldInvalid, ProblemCodes.RegionUnknown, ProblemCodes.RegionDivided, ProblemCodes.VenueUnknown)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.KeyNameTaken, ProblemCodes.TooManyKeys))
            .WithSummary("Create an API key")
            .WithDescription("For administrators, within the account's region; a channel's key is the whole province's. The secret is told once, stored as a hash, and in the audit before it counts.")
            .Produces<KeyIssued>(StatusCodes.Status201Created);
        _ = group.MapGet("/", List)
            .Declare(Declaration.For(administrators).Within(Scope.Own).As(CallClass.Report))
            .WithSummary("The API keys of the account's region that are in force")
            .Produces<KeyList>();
        _ = group.MapPost("/{id:guid}/secrets", Rotate)
            .Declare(Declaration.For(administrators).Within(Scope.Own).As(CallClass.Application).Audited(AuditActions.ApiKeyRotated)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.KeyUnknown))
            .WithSummary("Give an API key a new secret")
            .WithDescription("The old one stays beside it for the time that is asked for, a day if none is; both share rate and quotas. The secret is told once.")
            .Produces<KeyIssued>(StatusCodes.Status201Created);
        _ = group.MapDelete("/{id:guid}", Revoke)
            .Declare(Declaration.For(administrators).Within(Scope.Own).As(CallClass.Application).Audited(AuditActions.ApiKeyRevoked)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.KeyUnknown))
            .WithSummary("Revoke an API key")
            .WithDescription("Within a second no node takes any of its secrets, over open connections neither.")
            .Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> Create(Call call, Body<KeyRequest> body, ApiKeyCommands keys, RegionTree regions)
    {
        var request = body.Value;
        var expires = default(DateTimeOffset?);
        if (request.ExpiresAt is not null)
        {
            if (!Rfc3339.TryParse(request.ExpiresAt, out var time))
            {
                return ProblemOf(ApiKeyFault.ExpiryOutside).ToResult();
            }

            expires = time;
        }

        if (request.RegionCode is not null && !regions.TryRead(request.RegionCode, out _, out var unread))
        {
            return unread.ToResult();
        }

        if (request.RatePerSecond is not { } rate)
        {
            return Problem.Missing("ratePerSecond").ToResult();
        }

        var draft = new ApiKeyDraft(
            request.Kind!, request.Name!, request.Owner!.Trim(), request.Channel, request.VenueIds, request.RegionCode, rate,
            request.DocumentsPerMinute ?? 0, request.DocumentsPerDay ?? 0, expires);
        return Answer(await keys.CreateAsync(draft, call.Official, call.Audit, call.Aborted));
    }

    private static async Task<IResult> List(Call call, ApiKeyCommands keys) =>
        Results.Json(new KeyList([.. (await keys.ListAsync(call.Region, call.Aborted)).Select(Present)]), ApiJson.Options);

    private static async Task<IResult> Rotate(Guid id, Call call, Body<KeyRotation> body, ApiKeyCommands keys) =>
        Answer(await keys.RotateAsync(
            id, TimeSpan.FromMinutes(body.Value.OverlapMinutes ?? UsualOverlapMinutes), call.Official, call.Audit, call.Aborted));

    private static async Task<IResult> Revoke(Guid id, Call call, ApiKeyCommands keys)
    {
        var fault = await keys.RevokeAsync(id, call.Official, call.Audit, call.Aborted);
        return fault == ApiKeyFault.None ? Results.NoContent() : ProblemOf(fault).ToResult();
    }

    private static IResult Answer(ApiKeyIssue issue)
    {
        if (issue.Key is null)
        {
            return ProblemOf(issue.Fault).ToResult();
        }

        return Results.Json(new KeyIssued(issue.Secret!, Present(issue.Key)), ApiJson.Options, statusCode: StatusCodes.Status201Created);
    }

    private static Problem ProblemOf(ApiKeyFault fault) => fault switch
    {
        ApiKeyFault.KindUnknown => Problem.Invalid(ProblemCodes.FieldInvalid, "The kind must be 'channel' or 'gate'."),
        ApiKeyFault.NameInvalid => Problem.Invalid(ProblemCodes.FieldInvalid, "Names of keys and channels have 1 to 32 of a-z, 0-9, dot, dash and underscore."),
        ApiKeyFault.NameTaken => new(StatusCodes.Status409Conflict, ProblemCodes.KeyNameTaken, "A key in force has this name."),
        ApiKeyFault.ScopeInvalid => Problem.Invalid(
            ProblemCodes.FieldInvalid, $"A channel's key is for a channel; a gate's is for 'venueIds', 1 to {ApiKeyCommands.MaxVenues}, or for a 'regionCode'."),
        ApiKeyFault.VenueUnknown => Problem.Invalid(ProblemCodes.VenueUnknown, "No venue has one of the ids."),
        ApiKeyFault.RegionUnknown => Problem.RegionUnknown(),
        ApiKeyFault.NumberOutside => Problem.Invalid(
            ProblemCodes.FieldInvalid, $"The rate must lie between 1 and {ApiKeyCommands.MaxRate}, the quotas between 0 and {ApiKeyCommands.MaxDocuments}."),
        ApiKeyFault.ExpiryOutside => Problem.Invalid(ProblemCodes.FieldInvalid, "The time 'expiresAt' must be RFC 3339 with an offset, and lie within the next 366 days."),
        ApiKeyFault.OverlapOutside => Problem.Invalid(ProblemCodes.FieldInvalid, "The overlap must lie between 0 and 43,200 minutes."),
        ApiKeyFault.TooMany => new(StatusCodes.Status409Conflict, ProblemCodes.TooManyKeys, $"No more than {ApiKeyCommands.MaxInForce} secrets are in force at a time."),
        ApiKeyFault.Unknown => Problem.NotFound(ProblemCodes.KeyUnknown, "No API key in force has this id."),
        _ => new(StatusCodes.Status403Forbidden, ProblemCodes.OutOfRegion, "What the key is for lies outside the account's region."),
    };

    private static KeyView Present(ApiKey key)
    {
        var scope = KeyScope.Read(key.Scope);
        return new(
            key.KeyId.ToString(),
            key.Kind,
            key.Name,
            key.Owner,
            key.Kind == ApiKeyCommands.Channel ? scope.Channel ?? key.Name : null,
            [.. scope.Venues.Select(venue => venue.ToString())],
            scope.Region?.ToString(),
            key.RatePerSecond,
            key.DocumentsPerMinute,
            key.DocumentsPerDay,
            key.CreatedBy,
            TimeOf(key.CreatedAt),
            TimeOf(key.ExpiresAt));
    }

    private static string? TimeOf(long seconds) => seconds == 0 ? null : Rfc3339.Format(DateTimeOffset.FromUnixTimeSeconds(seconds));
}
