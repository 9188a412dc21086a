using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Grains.Duplicates;
using HealthPass.Grains.Identity;

namespace HealthPass.Api.Identity;

/// <summary>Says why something asked of a document link or of two registrations was refused.</summary>
internal static class IdentityProblems
{
    public static Problem LinkUnknown { get; } = Problem.NotFound(ProblemCodes.LinkUnknown, "There is no such document link here.");

    public static Problem DuplicateUnknown { get; } = Problem.NotFound(ProblemCodes.DuplicateUnknown, "There are no such registrations here.");

    private static Problem NoteNamesSomebody { get; } = Problem.Invalid(
        ProblemCodes.NoteNamesSomebody, "The note holds what looks like a document number or a phone; it stays in the audit trail, so leave that out.");

    private static Problem TierMayNot { get; } = new(StatusCodes.Status403Forbidden, ProblemCodes.AppealTier, "This takes an account of a county or above.");

    private static Problem RoleMayNot { get; } = new(StatusCodes.Status403Forbidden, ProblemCodes.Forbidden, "This takes the role of epidemic control.");

    public static Problem Of(LinkResult result) => result.Fault switch
    {
        LinkCaseFault.PersonUnknown => Problem.NotFound(ProblemCodes.PersonUnknown, "Nobody of the account's region has this id or document."),
        LinkCaseFault.OfAnother => new(
            StatusCodes.Status409Conflict, ProblemCodes.DocumentOfAnother, "Somebody is registered under the document, or it is linked to somebody else."),
        LinkCaseFault.IsSo => new(StatusCodes.Status409Conflict, ProblemCodes.DocumentLinkedAlready, "The document is the person's already."),
        LinkCaseFault.NotLinked => new(StatusCodes.Status409Conflict, ProblemCodes.DocumentNotLinked, "The document is no further document of the person."),
        LinkCaseFault.NotSecond => new(StatusCodes.Status403Forbidden, ProblemCodes.LinkNeedsAnother, "Whoever asked may not decide on it."),
        LinkCaseFault.RoleMayNot => RoleMayNot,
        LinkCaseFault.TierMayNot => TierMayNot,
        LinkCaseFault.DocumentDiffers => new(
            StatusCodes.Status409Conflict, ProblemCodes.LinkDocumentDiffers, "The document, as it was typed, is not the one that is asked for."),
        LinkCaseFault.NoteNamesSomebody => NoteNamesSomebody,
        LinkCaseFault.WrongState => new(StatusCodes.Status409Conflict, ProblemCodes.LinkWrongState, $"The document link is {result.Link?.State}."),
        _ => LinkUnknown,
    };

    public static Problem Of(DuplicateResult result) => result.Fault switch
    {
        DuplicateFault.NotSecond => new(StatusCodes.Status403Forbidden, ProblemCodes.DuplicateNeedsAnother, "Whoever asked for the approval may not decide on it."),
        DuplicateFault.RoleMayNot => RoleMayNot,
        DuplicateFault.TierMayNot => TierMayNot,
        DuplicateFault.TooMany => new(StatusCodes.Status409Conflict, ProblemCodes.TooManyRegistrations, "Together they would be more registrations of one person than are kept."),
        DuplicateFault.TooManyFacts => new(StatusCodes.Status409Conflict, ProblemCodes.TooManyFacts, "Together more facts stand for them than are kept of a person: take back what does not stand any more first."),
        DuplicateFault.NoteNamesSomebody => NoteNamesSomebody,
        DuplicateFault.WrongState => new(StatusCodes.Status409Conflict, ProblemCodes.DuplicateWrongState, $"The case is {result.Duplicate?.State}."),
        _ => DuplicateUnknown,
    };

    /// <summary>What can be wrong with who is asked about and the document.</summary>
    public static string[] OfRequests { get; } = [ProblemCodes.FieldMissing, ProblemCodes.FieldInvalid, ProblemCodes.NoteNamesSomebody, .. PersonFields.DocumentProblems];
}
