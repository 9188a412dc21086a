using HealthPass.Api.Access;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Grains.Appeals;

namespace HealthPass.Api.Appeals;

/// <summary>12345 agents take callers' appeals down.</summary>
internal static class HotlineAppealEndpoints
{
    public static void MapHotlineAppeals(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/hotline/appeals", Open)
            .WithTags("Hotline")
            .Declare(AppealDeclarations.Opening(Callers.Staff(AccessNames.HotlineAgent)).Within(Scope.Own)
                .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.LookupNeeded))
            .WithSummary("Open an appeal for a caller")
            .WithDescription("For somebody whom the account has looked up within the day. It goes to the authority of the fact behind the colour; the agent does not decide it.")
            .Produces<AppealReceipt>(StatusCodes.Status201Created);

    private static async Task<IResult> Open(Call call, Body<HotlineAppealRequest> body, AppealCommands appeals, AppealPresenter presenter)
    {
        var request = body.Value;
        if (!PersonFields.TryReadId(request.PersonId!, out var person, out var problem))
        {
            return problem!.ToResult();
        }

        var result = await appeals.OpenForCallerAsync(person, call.Official, request.CallId!.Trim(), request.Text!.Trim(), call.Aborted);
        return result.Fault == AppealFault.None
            ? Results.Json(presenter.Receipt(result.Appeal!), ApiJson.Options, statusCode: StatusCodes.Status201Created)
            : AppealProblems.Of(result).ToResult();
    }
}
