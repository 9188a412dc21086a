using HealthPass.Api.Access;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Grains.Corrections;

namespace HealthPass.Api.Corrections;

/// <summary>12345 agents take down what callers ask to have put right.</summary>
internal static class HotlineCorrectionEndpoints
{
    public static void MapHotlineCorrections(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/hotline/corrections", Open)
            .WithTags("Hotline")
            .Declare(CorrectionDeclarations.Opening(Callers.Staff(AccessNames.HotlineAgent)).Within(Scope.Own)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid)
                .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.LookupNeeded))
            .WithSummary("Open a correction for a caller")
            .WithDescription("For somebody whom the account has looked up within the day, and who has lost the phone, for one. Officials of the county of the home decide; the agent does not.")
            .Produces<CorrectionReceipt>(StatusCodes.Status201Created);

    private static async Task<IResult> Open(
        Call call, Body<HotlineCorrectionRequest> body, CorrectionReader reader, CorrectionCommands corrections, CorrectionPresenter presenter)
    {
        var request = body.Value;
        if (!reader.TryRead(new(request.Name, request.Phone, request.RegionCode), out var asked, out var problem)
            || !PersonFields.TryReadId(request.PersonId!, out var person, out problem))
        {
            return problem!.ToResult();
        }

        var result = await corrections.OpenForCallerAsync(person, call.Official, request.CallId!.Trim(), asked, call.Aborted);
        return result.Fault == CorrectionFault.None
            ? Results.Json(presenter.Receipt(result.Correction!), ApiJson.Options, statusCode: StatusCodes.Status201Created)
            : CorrectionProblems.Of(result).ToResult();
    }
}
