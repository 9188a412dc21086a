using System.Security.Cryptography;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Documents;

/// <summary>Registers and withdraws command documents, and opens their files. Each is in the audit trail before it is done.</summary>
/// <param name="store">Keeps the register.</param>
/// <param name="register">Reads it.</param>
/// <param name="seals">Seals what is written.</param>
/// <param name="clock">Tells the time.</param>
public sealed class DocumentCommands(IDocumentStore store, DocumentRegister register, DocumentSeals seals, TimeProvider clock)
{
    /// <summary>The most documents that an account registers in a day: what a clerk's hand does, and no program's.</summary>
    public const int MostADay = 200;

    /// <summary>Registers a document.</summary>
    /// <param name="draft">The document and its file.</param>
    /// <param name="official">Who registers it; the issuing unit lies within the official's region.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The document, or why it is refused.</returns>
    public async Task<DocumentAnswer> RegisterAsync(DocumentDraft draft, Official official, AuditPen pen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(official);
        ArgumentNullException.ThrowIfNull(pen);
        var now = clock.GetUtcNow();
        if (DocumentRules.Judge(draft, official, ShanghaiDay.Of(now)) is not DocumentFault.None and var fault)
        {
            return DocumentAnswer.Refused(fault);
        }

        if (await store.CountAsync(official.UserName, now.AddDays(-1).ToUnixTimeSeconds(), cancellationToken) >= MostADay)
        {
            return DocumentAnswer.Refused(DocumentFault.TooMany);
        }

        var document = seals.Seal(new(
            Guid.CreateVersion7(now), draft.Number, draft.Issuer, draft.Region, draft.IssuedOn, draft.Title,
            Convert.ToHexStringLower(SHA256.HashData(draft.File)), DocumentKinds.Of(draft.File)!, draft.File.Length, official.UserName, now.ToUnixTimeSeconds()));
        if ((await register.FindAsync(null, draft.Number, cancellationToken)).Any(known => known.Withdrawal is null && IsOfOneUnit(known, document)))
        {
            return DocumentAnswer.Refused(DocumentFault.NumberTaken);
        }

        _ = await pen.WriteAsync(document.DocumentId.ToString(), new
        {
            document.Number, document.Issuer, region = document.Region.ToString(), document.Title, document.Sha256, document.MediaType, document.Size,
        });
        return await store.AddAsync(document, draft.File, cancellationToken) ? new(DocumentFault.None, document) : DocumentAnswer.Refused(DocumentFault.NumberTaken);
    }

    /// <summary>Withdraws a document: nothing new rests on it from then on.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="note">Why, as the official puts it.</param>
    /// <param name="official">Who withdraws it.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The document, or why it is refused.</returns>
    public async Task<DocumentAnswer> WithdrawAsync(Guid documentId, string note, Official official, AuditPen pen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(official);
        ArgumentNullException.ThrowIfNull(pen);
        var known = await register.FindAsync(documentId, cancellationToken);
        if (DocumentRules.JudgeWithdrawal(known, official) is not DocumentFault.None and var fault)
        {
            return DocumentAnswer.Refused(fault);
        }

        var withdrawn = seals.Seal(known! with { Withdrawal = new(official.UserName, clock.GetUtcNow().ToUnixTimeSeconds(), note) });
        _ = await pen.WriteAsync(documentId.ToString(), new { withdrawn.Number, withdrawn.Issuer, note });
        return await store.WithdrawAsync(withdrawn, cancellationToken) ? new(DocumentFault.None, withdrawn) : DocumentAnswer.Refused(DocumentFault.Withdrawn);
    }

    /// <summary>Opens a document's file.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="official">Who opens it.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The file, null where there is none for this official.</returns>
    public async Task<DocumentFile?> OpenAsync(Guid documentId, Official official, AuditPen pen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pen);
        if (await register.FindAsync(documentId, cancellationToken) is not { } document || !DocumentRules.MayRead(document, official)
            || await register.ReadFileAsync(document, cancellationToken) is not { } file)
        {
            return null;
        }

        _ = await pen.WriteAsync(documentId.ToString(), new { document.Number, document.Issuer, document.Sha256 });
        return file;
    }

    private static bool IsOfOneUnit(CommandDocument one, CommandDocument other) =>
        one.Region == other.Region && DocumentKeys.Of(one.Issuer) == DocumentKeys.Of(other.Issuer);
}
