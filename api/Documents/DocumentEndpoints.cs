using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Assignments;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Assignments;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Documents;
using HealthPass.Kernel.Regions;
using Microsoft.AspNetCore.Mvc;

namespace HealthPass.Api.Documents;

/// <summary>The register of command documents, which assignments rest on.</summary>
internal static class DocumentEndpoints
{
    private const int PageLength = 50;
    private const int MostAssignments = 200;
    private const int MaxNumber = 64;

    // A file in Base64, and the fields around it.
    private const int MaxBody = (DocumentKinds.MaxBytes / 3 * 4) + (64 << 10);

    public static void MapDocuments(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/documents").WithTags("Governance");
        var clerks = Declaration.For(Callers.Staff(AccessNames.CommandCentre)).Within(Scope.Own).As(CallClass.Application);
        var readers = Declaration.For(Callers.Staff(AccessNames.CommandCentre, AccessNames.EpidemicControl, AccessNames.Auditor)).Within(Scope.Own).As(CallClass.Report)
            .Refuses(StatusCodes.Status404NotFound, ProblemCodes.CommandDocumentNotFound);
        _ = group.MapPost("/", Register)
            .Declare(clerks.As(CallClass.Application, costPerKibibyte: 1).Audited(AuditActions.DocumentRegistered)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.FieldInvalid, ProblemCodes.RegionUnknown, ProblemCodes.RegionDivided,
                    ProblemCodes.CommandDocumentFileSize, ProblemCodes.CommandDocumentFileKind)
                .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.OutOfRegion)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.CommandDocumentNumberTaken, ProblemCodes.TooManyCommandDocuments))
            .WithMetadata(new RequestSizeLimitAttribute(MaxBody))
            .WithSummary("Register a command document (指挥部文件)")
            .WithDescription("By the command centre, for a unit of the account's region or below. A number is written with whatever brackets and widths and is one number; a unit has it once. An account registers at most 200 documents a day.")
            .Accepts<DocumentRequest>("application/json")
            .Produces<DocumentView>(StatusCodes.Status201Created);
        _ = group.MapGet("/", List)
            .Declare(readers.Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid, ProblemCodes.RegionUnknown, ProblemCodes.RegionDivided))
            .WithSummary("Command documents, newest first")
            .WithDescription("Those of the account's region and below, and those from above, which count there. `region` narrows it to a region and below, `number` to numbers that hold it, `state` to `in_force` or `withdrawn`. Pages have 50; `next` of one is `before` of the following.")
            .Produces<DocumentPage>();
        _ = group.MapGet("/{id:guid}", Find)
            .Declare(readers)
            .WithSummary("A command document")
            .Produces<DocumentView>();
        _ = group.MapGet("/{id:guid}/file", Open)
            .Declare(readers.Audited(AuditActions.DocumentOpened))
            .WithSummary("The file of a command document")
            .WithDescription("Whoever opens it stands in the audit trail. What is answered has the SHA-256 of the register, or nothing is answered.")
            .Produces<byte[]>(StatusCodes.Status200OK, DocumentKinds.Pdf, DocumentKinds.Png, DocumentKinds.Jpeg);
        _ = group.MapGet("/{id:guid}/assignments", Assignments)
            .Declare(readers)
            .WithSummary("What was decided under a command document")
            .WithDescription("The newest 200 assignments of the account's region, or about people who all live there.")
            .Produces<AssignmentSummaries>();
        _ = group.MapPost("/{id:guid}/withdrawal", Withdraw)
            .Declare(clerks.Audited(AuditActions.DocumentWithdrawn)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing)
                .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.OutOfRegion)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.CommandDocumentNotFound)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.CommandDocumentWithdrawn))
            .WithSummary("Withdraw a command document")
            .WithDescription("Nothing new rests on it from then on, and what waits under it is not approved any more. What was applied stays as it is: undoing an assignment is asked for there.")
            .Produces<DocumentView>();
    }

    private static async Task<IResult> Register(HttpContext context, Call call, UploadSlots slots, DocumentCommands documents, RegionTree regions)
    {
        if (!await slots.TryEnterAsync(call.Aborted))
        {
            return new Problem(StatusCodes.Status429TooManyRequests, ProblemCodes.Overloaded, "Other files are being received; try again.", RetryAfterSeconds: 5).ToResult();
        }

        try
        {
            // Read within the slot, and not before: it is the body that takes the memory.
            var request = (await Body<DocumentRequest>.BindAsync(context))!.Value;
            if (!regions.TryRead(request.RegionCode, out var region, out var problem))
            {
                return problem.ToResult();
            }

            if (!CalendarDay.TryParse(request.IssuedOn, "issuedOn", out var day, out problem))
            {
                return problem.ToResult();
            }

            var draft = new DocumentDraft(request.Number!.Trim(), request.Issuer!.Trim(), region.Code, day, request.Title!.Trim(), request.File!);
            var answer = await documents.RegisterAsync(draft, call.Official, call.Audit, call.Aborted);
            return answer.Document is { } document
                ? answer.ToResult(StatusCodes.Status201Created).At(context, $"/v1/documents/{document.DocumentId}")
                : answer.ToResult();
        }
        finally
        {
            slots.Exit();
        }
    }

    private static async Task<IResult> List(string? region, string? number, string? state, string? before, Call call, DocumentRegister register, RegionTree regions)
    {
        RegionCode? within = null;
        if (region is not null)
        {
            if (!regions.TryRead(region, out var found, out var unread))
            {
                return unread.ToResult();
            }

            within = found.Code;
        }

        if (state is not (null or DocumentPresenter.InForce or DocumentPresenter.Withdrawn))
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, $"'state' must be '{DocumentPresenter.InForce}' or '{DocumentPresenter.Withdrawn}'.").ToResult();
        }

        if (TextProblems.OfOptional(number, "number", MaxNumber) is { } wrong)
        {
            return wrong.ToResult();
        }

        var place = Guid.Empty;
        if (before is not null && !Guid.TryParseExact(before, "D", out place))
        {
            return Problem.NoNext("before").ToResult();
        }

        var query = new DocumentQuery(
            call.Region, within, number ?? string.Empty, state is null ? null : state == DocumentPresenter.InForce, before is null ? null : place, PageLength);
        var (documents, next) = await register.ListAsync(query, call.Aborted);
        return Results.Json(new DocumentPage([.. documents.Select(DocumentPresenter.Present)], next?.ToString()), ApiJson.Options);
    }

    private static async Task<IResult> Find(Guid id, Call call, DocumentRegister register) =>
        await OwnAsync(id, call, register) is { } document
            ? Results.Json(DocumentPresenter.Present(document), ApiJson.Options)
            : DocumentPresenter.Unknown.ToResult();

    private static async Task<IResult> Open(Guid id, Call call, DocumentCommands documents)
    {
        if (await documents.OpenAsync(id, call.Official, call.Audit, call.Aborted) is not { } file)
        {
            return DocumentPresenter.Unknown.ToResult();
        }

        // Always saved, never shown inside the site: what somebody has registered is no part of it.
        return Results.File(file.Content, file.Document.MediaType, $"{file.Document.Number}{DocumentKinds.EndingOf(file.Document.MediaType)}");
    }

    private static async Task<IResult> Assignments(Guid id, Call call, DocumentRegister register, ICaseList list) =>
        await OwnAsync(id, call, register) is { } document
            ? Results.Json(
                AssignmentPresenter.Present([.. (await list.ListByDocumentAsync(document.DocumentId, call.Region, MostAssignments, call.Aborted)).Where(row => row.Kind == AssignmentFlow.Kind)]),
                ApiJson.Options)
            : DocumentPresenter.Unknown.ToResult();

    private static async Task<IResult> Withdraw(Guid id, Call call, Body<DocumentWithdrawalRequest> body, DocumentCommands documents) =>
        (await documents.WithdrawAsync(id, body.Value.Note!.Trim(), call.Official, call.Audit, call.Aborted)).ToResult();

    private static async Task<CommandDocument?> OwnAsync(Guid id, Call call, DocumentRegister register) =>
        await register.FindAsync(id, call.Aborted) is { } document && DocumentRules.MayRead(document, call.Official) ? document : null;
}
