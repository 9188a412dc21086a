using System.Buffers.Text;
using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Verification.Printed;

namespace HealthPass.Api.Residents;

/// <summary>Printed codes (离线码): a resident's own, those that channels ask for on behalf of their people, and the keys for everybody.</summary>
internal static class PrintedCodeEndpoints
{
    private const string Route = "/printed-codes";
    private const string IssueSummary = "Issue a printed code (离线码), good for seven days";
    private const string IssueDescription = "Whoever is not green gets none. The one before is ended: there is one in force at most. It ends before its time when the colour changes. A call sent again issues another.";
    private const string EndSummary = "End the printed code";
    private const string EndDescription = "Answered the same where there is none.";

    /// <summary>Maps a resident's own.</summary>
    /// <param name="me">The group of what residents call for themselves.</param>
    public static void MapPrintedCodes(this RouteGroupBuilder me)
    {
        var declaration = Declaration.For(Callers.Resident).As(CallClass.Application).Refuses(StatusCodes.Status404NotFound, ProblemCodes.PersonUnknown);
        _ = me.MapPost(Route, (Call call, PrintedDesk desk) => desk.IssueAsync(call.Caller.ResidentOf().PersonId, channel: null))
            .Declare(declaration.Refuses(StatusCodes.Status409Conflict, ProblemCodes.PrintedCodeColour))
            .WithSummary(IssueSummary)
            .WithDescription(IssueDescription)
            .Produces<PrintedCodeResponse>(StatusCodes.Status201Created);
        _ = me.MapDelete(Route, (Call call, PrintedDesk desk) => desk.EndAsync(call.Caller.ResidentOf().PersonId, channel: null))
            .Declare(declaration)
            .WithSummary(EndSummary)
            .WithDescription(EndDescription)
            .Produces(StatusCodes.Status204NoContent);
    }

    /// <summary>Maps those that channels ask for.</summary>
    public static void MapPersonsPrintedCodes(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/persons/{id}" + Route).WithTags("Persons");
        var declaration = Declaration.For(Callers.Channel).As(CallClass.Application).Refuses(StatusCodes.Status404NotFound, ProblemCodes.PersonUnknown);
        _ = group.MapPost("/", Issue)
            .Declare(declaration.Refuses(StatusCodes.Status409Conflict, ProblemCodes.PrintedCodeColour))
            .WithSummary(IssueSummary)
            .WithDescription(IssueDescription)
            .Produces<PrintedCodeResponse>(StatusCodes.Status201Created);
        _ = group.MapDelete("/", End)
            .Declare(declaration)
            .WithSummary(EndSummary)
            .WithDescription(EndDescription)
            .Produces(StatusCodes.Status204NoContent);
    }

    /// <summary>Maps the public keys.</summary>
    public static void MapPrintedKeys(this IEndpointRouteBuilder routes) => routes.MapGet("/v1/printed-codes/keys", Keys)
        .Declare(Declaration.For(Callers.Anybody).As(CallClass.Report).EvenIsolated())
        .WithTags("Printed codes")
        .WithSummary("The public keys of printed codes")
        .WithDescription("For whoever checks printed codes without asking; docs/integrators.md says how. A new key is here before it signs.")
        .Produces<PrintedKeyList>();

    private static Task<IResult> Issue(string id, Call call, PrintedDesk desk) => PersonFields.TryReadId(id, out var person, out var problem)
        ? desk.IssueAsync(person, call.Caller.ChannelOf())
        : Task.FromResult(problem.ToResult());

    private static Task<IResult> End(string id, Call call, PrintedDesk desk) => PersonFields.TryReadId(id, out var person, out var problem)
        ? desk.EndAsync(person, call.Caller.ChannelOf())
        : Task.FromResult(problem.ToResult());

    private static IResult Keys(PrintedKeys keys) => Results.Json(new PrintedKeyList(PrintedClaims.Issuer, [.. keys.All.Select(Present)]), ApiJson.Options);

    private static PrintedKeyView Present(PrintedKey key)
    {
        var (curve, algorithm) = key.Algorithm == CoseSign1.Sm2 ? ("sm2p256v1", "SM2") : ("P-256", "ES256");
        return new(
            Base64Url.EncodeToString(key.KeyId.Span), "EC", curve, algorithm, key.Algorithm, "sig", Base64Url.EncodeToString(key.X.Span), Base64Url.EncodeToString(key.Y.Span),
            Rfc3339.Format(key.NotBefore), key.SignerId);
    }
}
