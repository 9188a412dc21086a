using HealthPass.Api.Problems;
using HealthPass.Grains.Corrections;

namespace HealthPass.Api.Corrections;

/// <summary>Says why something asked of a correction was refused.</summary>
internal static class CorrectionProblems
{
    public static Problem Unknown { get; } = Problem.NotFound(ProblemCodes.CorrectionUnknown, "There is no such correction here.");

    public static Problem Of(CorrectionResult result) => result.Fault switch
    {
        CorrectionFault.PersonUnknown => Problem.NotFound(ProblemCodes.PersonUnknown, "No person has this id."),
        CorrectionFault.NothingToCorrect => new(StatusCodes.Status409Conflict, ProblemCodes.NothingToCorrect, "All of it is registered so already."),
        CorrectionFault.Open => new(StatusCodes.Status409Conflict, ProblemCodes.CorrectionOpen, "A correction of this person is under way already."),
        CorrectionFault.NotSecond => new(
            StatusCodes.Status403Forbidden, ProblemCodes.CorrectionNeedsAnother, "Whoever took the call, or asked for the approval, may not decide on it."),
        CorrectionFault.RoleMayNot => new(StatusCodes.Status403Forbidden, ProblemCodes.Forbidden, "This takes the role of epidemic control."),
        CorrectionFault.TierMayNot => new(StatusCodes.Status403Forbidden, ProblemCodes.AppealTier, "The account's tier may not decide on corrections."),
        CorrectionFault.TakesOtherWay => new(
            StatusCodes.Status409Conflict, ProblemCodes.CorrectionOtherWay, "A name is put right by a request and a second official's approval; phone and home by one official."),
        CorrectionFault.NameDiffers => new(
            StatusCodes.Status409Conflict, ProblemCodes.CorrectionNameDiffers, "The name on the document, as it was typed, is not the one that is asked for."),
        CorrectionFault.CallIdInvalid => Problem.Invalid(
            ProblemCodes.FieldInvalid, "The callId has letters, digits, dots, dashes, colons and underscores, and is neither a phone nor a document number."),
        CorrectionFault.NotLookedUp => new(StatusCodes.Status403Forbidden, ProblemCodes.LookupNeeded, "The account has not looked this person up within the day."),
        CorrectionFault.Outdated => new(
            StatusCodes.Status409Conflict, ProblemCodes.CorrectionOutdated, "The person has put it right since this was asked for; decline it, and have the person ask anew where that is still wrong."),
        CorrectionFault.TextNamesSomebody => Problem.Invalid(
            ProblemCodes.NoteNamesSomebody, "The text holds what looks like a document number or a phone; it stays in the audit trail, so leave that out."),
        CorrectionFault.WrongState => new(StatusCodes.Status409Conflict, ProblemCodes.CorrectionWrongState, $"The correction is {result.Correction?.PublicState}."),
        _ => Unknown,
    };
}
