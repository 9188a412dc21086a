using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Problems;
using HealthPass.Grains.Campaign.Texts.Links;

namespace HealthPass.Api.TextCampaigns;

/// <summary>The links of texts, once somebody has opened one.</summary>
internal static class TextLinkEndpoint
{
    public static void MapTextLinks(this IEndpointRouteBuilder routes) =>
        _ = routes.MapPost("/v1/texts/openings", Open)
            .WithTags("Campaign")
            .Declare(Declaration.For(Callers.Anybody).As(CallClass.Extra).Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing))
            .WithSummary("Say that the link of a text was opened")
            .WithDescription("By the residents' page, once it is there: what merely fetches the link opens nothing. It counts once, and a link that there is not is answered alike, so that nobody can find out which there are.")
            .Produces(StatusCodes.Status204NoContent);

    private static async Task<IResult> Open(Call call, Body<OpeningRequest> body, ILinkStore links, TimeProvider clock)
    {
        if (LinkTokens.IsOne(body.Value.Link))
        {
            _ = await links.OpenAsync(body.Value.Link!, clock.GetUtcNow().ToUnixTimeSeconds(), call.Aborted);
        }

        return Results.NoContent();
    }
}
