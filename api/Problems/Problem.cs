using System.Text.Json;
using HealthPass.Kernel.Regions;
using Microsoft.AspNetCore.Mvc;

namespace HealthPass.Api.Problems;

/// <summary>An RFC 9457 problem with a stable code, as a value that can be answered, put into a batch or sent through a hub.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Detail">What is wrong, for a developer; never personal data.</param>
/// <param name="RetryAfterSeconds">After how many seconds to try again, null where trying again is no use.</param>
/// <param name="Reading">What a reader read in place of a code, null where it is not about that.</param>
internal sealed record Problem(int Status, string Code, string Detail, int? RetryAfterSeconds = null, string? Reading = null)
{
    public const string ContentType = "application/problem+json";

    public static Problem Invalid(string code, string detail) => new(StatusCodes.Status400BadRequest, code, detail);

    public static Problem Missing(string field) => Invalid(ProblemCodes.FieldMissing, $"The field '{field}' is required.");

    /// <summary>What should say where the next page begins was not answered by the page before.</summary>
    public static Problem NoNext(string parameter) => Invalid(ProblemCodes.FieldInvalid, $"'{parameter}' must be the 'next' of the page before.");

    /// <summary>A region in a body or a query is none. One in a path is not found instead.</summary>
    public static Problem RegionUnknown() => Invalid(ProblemCodes.RegionUnknown, "The code is not one of the province's 12-digit region codes.");

    /// <summary>An old code whose territory was divided among several: whoever wrote it says which is meant.</summary>
    public static Problem RegionDivided(IReadOnlyList<RegionNode> successors) => Invalid(
        ProblemCodes.RegionDivided,
        $"The code is no longer in force and was followed by several; use one of: {string.Join(", ", successors.Select(region => $"{region.Code} {region.Name}"))}.");

    public static Problem NotFound(string code, string detail) => new(StatusCodes.Status404NotFound, code, detail);

    /// <summary>A dependency does not answer. The pause is jittered, so that callers do not all come back at once.</summary>
    public static Problem Unavailable(string code, string detail) =>
        new(StatusCodes.Status503ServiceUnavailable, code, detail, Random.Shared.Next(1, 6));

    /// <summary>The node does not trust its own boards now; another node does, and so does this one as soon as it is back.</summary>
    public static Problem Isolated() =>
        new(StatusCodes.Status503ServiceUnavailable, ProblemCodes.NodeIsolated, "This node has lost touch with its cluster and answers nothing until it is back. Ask another node.", 1);

    public ProblemDetails ToDetails()
    {
        var details = new ProblemDetails
        {
            Type = $"urn:healthpass:problem:{Code}",
            Title = Titles.Of(Status),
            Status = Status,
            Detail = Detail,
        };
        details.Extensions["code"] = Code;
        if (Reading is not null)
        {
            details.Extensions["reading"] = Reading;
        }

        return details;
    }

    /// <summary>Answers a call, and counts the answer where it is the service's fault.</summary>
    public Task WriteAsync(HttpContext context)
    {
        if (Status >= StatusCodes.Status500InternalServerError)
        {
            context.RequestServices.GetRequiredService<ServerErrors>().Count(this);
        }

        context.RequestServices.GetService<IProblemWatch>()?.Note(context, this);
        return WriteUncountedAsync(context);
    }

    /// <summary>Answers whoever asked how the service is.</summary>
    public async Task WriteUncountedAsync(HttpContext context)
    {
        if (context.Response.HasStarted)
        {
            return;
        }

        context.Response.StatusCode = Status;
        if (RetryAfterSeconds is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        context.Response.ContentType = ContentType;
        await JsonSerializer.SerializeAsync(context.Response.Body, ToDetails(), JsonSerializerOptions.Web, context.RequestAborted);
    }
}
