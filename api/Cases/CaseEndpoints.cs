using System.Security.Claims;
using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Cases;

namespace HealthPass.Api.Cases;

/// <summary>Staff see what waits for them.</summary>
internal static class CaseEndpoints
{
    public static void MapCases(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/cases", Read)
            .WithTags("Governance")
            .Declare(Declaration.For(Callers.AnyStaff).Within(Scope.Own).As(CallClass.Report)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid))
            .WithSummary("What waits for the account, soonest due first")
            .WithDescription("Cases of every kind that the account may act on now: by its roles, tier and region, and not what it opened itself where that takes a second person. `waiting` and `overdue` are counted to 100. Pages have 50; `next`, where there is one, goes into `after`.")
            .Produces<CasePage>();

    private static async Task<IResult> Read(HttpContext context, ClaimsPrincipal caller, WaitingCases cases, string? after)
    {
        CaseCursor? place = null;
        if (after is not null)
        {
            if (!CaseCursor.TryParse(after, out var parsed))
            {
                return Problem.NoNext("after").ToResult();
            }

            place = parsed;
        }

        return Results.Json(CasePresenter.Present(await cases.ReadAsync(caller.AsOfficial(), place, context.RequestAborted)), ApiJson.Options);
    }
}
