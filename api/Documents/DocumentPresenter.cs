using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Documents;

namespace HealthPass.Api.Documents;

/// <summary>Puts command documents, and why something with one was refused, into words.</summary>
internal static class DocumentPresenter
{
    public const string InForce = "in_force";
    public const string Withdrawn = "withdrawn";

    public static DocumentView Present(CommandDocument document) => new(
        document.DocumentId.ToString(),
        document.Number,
        document.Issuer,
        document.Region.ToString(),
        CalendarDay.Format(document.IssuedOn),
        document.Title,
        document.Sha256,
        document.MediaType,
        document.Size,
        document.Withdrawal is null ? InForce : Withdrawn,
        document.RegisteredBy,
        TimeOf(document.RegisteredAt),
        document.Withdrawal?.By,
        document.Withdrawal is { } withdrawal ? TimeOf(withdrawal.At) : null,
        document.Withdrawal?.Note);

    public static IResult ToResult(this DocumentAnswer answer, int status = StatusCodes.Status200OK) => answer.Document is { } document
        ? Results.Json(Present(document), ApiJson.Options, statusCode: status)
        : ProblemOf(answer.Fault).ToResult();

    public static Problem ProblemOf(DocumentFault fault) => fault switch
    {
        DocumentFault.TextInvalid => Problem.Invalid(ProblemCodes.FieldInvalid, "The fields 'number', 'issuer' and 'title' must hold a letter or a digit: they are looked up by others."),
        DocumentFault.DayInvalid => Problem.Invalid(ProblemCodes.FieldInvalid, "The day 'issuedOn' must not lie in the future, nor before 2000."),
        DocumentFault.FileSize => Problem.Invalid(ProblemCodes.CommandDocumentFileSize, $"The file must have 1 to {DocumentKinds.MaxBytes} bytes."),
        DocumentFault.FileKind => Problem.Invalid(ProblemCodes.CommandDocumentFileKind, "The file is no PDF, PNG or JPEG, going by its first bytes."),
        DocumentFault.OutOfRegion => new(StatusCodes.Status403Forbidden, ProblemCodes.OutOfRegion, "The issuing unit's region lies outside the account's."),
        DocumentFault.NumberTaken => new(StatusCodes.Status409Conflict, ProblemCodes.CommandDocumentNumberTaken, "The unit has a document in force of this number."),
        DocumentFault.TooMany => new(StatusCodes.Status409Conflict, ProblemCodes.TooManyCommandDocuments, $"An account registers no more than {DocumentCommands.MostADay} documents a day."),
        DocumentFault.Withdrawn => new(StatusCodes.Status409Conflict, ProblemCodes.CommandDocumentWithdrawn, "The document is withdrawn already."),
        _ => Unknown,
    };

    public static Problem Unknown { get; } = Problem.NotFound(ProblemCodes.CommandDocumentNotFound, "The register has no such document for this account.");

    private static string TimeOf(long seconds) => Rfc3339.Format(DateTimeOffset.FromUnixTimeSeconds(seconds));
}
