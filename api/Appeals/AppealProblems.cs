using HealthPass.Api.Problems;
using HealthPass.Grains.Appeals;

namespace HealthPass.Api.Appeals;

/// <summary>Says why something asked of an appeal was refused.</summary>
internal static class AppealProblems
{
    public static Problem Unknown { get; } = Problem.NotFound(ProblemCodes.AppealUnknown, "There is no such appeal here.");

    public static Problem Of(AppealResult result) => result.Fault switch
    {
        AppealFault.PersonUnknown => Problem.NotFound(ProblemCodes.PersonUnknown, "No person has this id."),
        AppealFault.NothingToAppeal => new(StatusCodes.Status409Conflict, ProblemCodes.NothingToAppeal, "No fact stands behind the colour that could be objected to."),
        AppealFault.Open => new(StatusCodes.Status409Conflict, ProblemCodes.AppealOpen, "An appeal for this reason waits for its answer already."),
        AppealFault.NotSecond => new(
            StatusCodes.Status403Forbidden, ProblemCodes.AppealNeedsAnother,
            "Whoever made or approved what is objected to, took the call, or asked for it to be upheld, may not decide on it."),
        AppealFault.RoleMayNot => new(StatusCodes.Status403Forbidden, ProblemCodes.Forbidden, "This takes the role of epidemic control."),
        AppealFault.TierMayNot => new(StatusCodes.Status403Forbidden, ProblemCodes.AppealTier, "The account's tier may not answer appeals."),
        AppealFault.NoAssignment => new(
            StatusCodes.Status409Conflict, ProblemCodes.FactWithoutAssignment, "The fact came by no assignment: it is corrected where it came from, and the appeal is answered with that."),
        AppealFault.EffectMissing => Problem.Invalid(ProblemCodes.EffectMissing, "Give 'effect', as the appeal has it: what is approved is what was seen."),
        AppealFault.EffectChanged => new(StatusCodes.Status409Conflict, ProblemCodes.EffectChanged, "What would happen now is not what was seen. Look at the appeal again."),
        AppealFault.TextNamesSomebody => Problem.Invalid(
            ProblemCodes.NoteNamesSomebody, "The text holds what looks like a document number or a phone; everybody concerned knows whose the appeal is, so leave that out."),
        AppealFault.CallIdInvalid => Problem.Invalid(
            ProblemCodes.FieldInvalid, "The callId has letters, digits, dots, dashes, colons and underscores, and is neither a phone nor a document number."),
        AppealFault.NotLookedUp => new(StatusCodes.Status403Forbidden, ProblemCodes.LookupNeeded, "The account has not looked this person up within the day."),
        AppealFault.WrongState => new(StatusCodes.Status409Conflict, ProblemCodes.AppealWrongState, $"The appeal is {result.Appeal?.PublicState}."),
        _ => Unknown,
    };
}
