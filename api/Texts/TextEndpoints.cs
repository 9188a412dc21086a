using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;

namespace HealthPass.Api.Texts;

/// <summary>The texts that would have gone out, for whoever develops the system or tries it out.</summary>
internal static class TextEndpoints
{
    private const int Most = 200;

    public static void MapTexts(this IEndpointRouteBuilder routes) =>
        _ = routes.MapGet("/v1/texts", Read)
            .WithTags("Operators")
            .Declare(Declaration.For(Callers.Staff(AccessNames.Operator)).Within(Scope.Own).As(CallClass.Report).Refuses(StatusCodes.Status404NotFound, ProblemCodes.NotFound))
            .WithSummary("The texts that would have gone out last, with their codes")
            .WithDescription("In development and in the demo alone, of this node; elsewhere there is nothing at this address.")
            .Produces<TextList>();

    private static async Task<IResult> Read(Call call, TextLogAccess access, TimeProvider clock)
    {
        if (access.Log is not { } log)
        {
            return Problem.NotFound(ProblemCodes.NotFound, "There is nothing at this address.").ToResult();
        }

        var texts = await log.ReadAsync(Most, call.Aborted);
        return Results.Json(
            new TextList([.. texts.Select(sent => new TextView(Rfc3339.Format(sent.At), sent.Phone, sent.Text))], Rfc3339.Format(clock.GetUtcNow())), ApiJson.Options);
    }
}
