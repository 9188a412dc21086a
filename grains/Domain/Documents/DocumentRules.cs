using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Documents;

/// <summary>Decides who may register, withdraw and read command documents, and for whom one counts.</summary>
public static class DocumentRules
{
    // The state's rules for numbers and forms of official documents are younger than this.
    private static readonly DateOnly First = new(2000, 1, 1);

    /// <summary>Whether a document may be registered.</summary>
    /// <param name="draft">The document.</param>
    /// <param name="official">Who registers it.</param>
    /// <param name="today">The day in the province.</param>
    /// <returns>Why it may not.</returns>
    public static DocumentFault Judge(DocumentDraft draft, Official official, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(official);
        return !Points(draft.Number) || !Points(draft.Issuer) || !Points(draft.Title) ? DocumentFault.TextInvalid
            : draft.IssuedOn < First || draft.IssuedOn > today ? DocumentFault.DayInvalid
            : draft.File.Length is 0 or > DocumentKinds.MaxBytes ? DocumentFault.FileSize
            : DocumentKinds.Of(draft.File) is null ? DocumentFault.FileKind
            : !official.Region.Contains(draft.Region) ? DocumentFault.OutOfRegion
            : DocumentFault.None;
    }

    /// <summary>Whether an official may withdraw a document: those who may have registered it.</summary>
    /// <param name="document">The document, null where there is none.</param>
    /// <param name="official">The official.</param>
    /// <returns>Why not.</returns>
    public static DocumentFault JudgeWithdrawal(CommandDocument? document, Official official)
    {
        ArgumentNullException.ThrowIfNull(official);
        return document is null || !MayRead(document, official) ? DocumentFault.Unknown
            : !official.Region.Contains(document.Region) ? DocumentFault.OutOfRegion
            : document.Withdrawal is not null ? DocumentFault.Withdrawn
            : DocumentFault.None;
    }

    /// <summary>Whether an official may read a document: one of the own region or below, or one from above, which counts there.</summary>
    /// <param name="document">The document.</param>
    /// <param name="official">The official.</param>
    /// <returns>Whether.</returns>
    public static bool MayRead(CommandDocument document, Official official)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(official);
        return official.Region.Contains(document.Region) || document.Region.Contains(official.Region);
    }

    /// <summary>Chooses the one document that something about people may rest on: in force, and of a region that they all live in.</summary>
    /// <param name="named">The documents of the id or number that was given.</param>
    /// <param name="homes">Where the people live.</param>
    /// <returns>The document, or why there is none.</returns>
    public static DocumentAnswer Choose(IReadOnlyList<CommandDocument> named, IEnumerable<RegionCode> homes)
    {
        ArgumentNullException.ThrowIfNull(named);
        var inForce = named.Where(document => document.Withdrawal is null).ToList();
        var fitting = inForce.Where(document => homes.All(document.Region.Contains)).ToList();
        return fitting switch
        {
            [var one] => new(DocumentFault.None, one),
            [] => DocumentAnswer.Refused(named.Count == 0 ? DocumentFault.Unknown : inForce.Count == 0 ? DocumentFault.Withdrawn : DocumentFault.OutOfRegion),
            _ => DocumentAnswer.Refused(DocumentFault.Ambiguous),
        };
    }

    private static bool Points(string text) => text.Any(char.IsLetterOrDigit);
}
