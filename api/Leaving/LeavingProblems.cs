using HealthPass.Api.Problems;
using HealthPass.Grains.Leaving;

namespace HealthPass.Api.Leaving;

/// <summary>Says why something asked of a withdrawal was refused.</summary>
internal static class LeavingProblems
{
    public static Problem Unknown { get; } = Problem.NotFound(ProblemCodes.LeavingUnknown, "There is no such withdrawal here.");

    public static Problem Of(LeavingResult result) => result.Fault switch
    {
        LeavingFault.PersonUnknown => Problem.NotFound(ProblemCodes.PersonUnknown, "Nobody of the account's region is registered with this document under this name."),
        LeavingFault.NotSecond => new(StatusCodes.Status403Forbidden, ProblemCodes.LeavingNeedsAnother, "Whoever took the paper may not decide on it."),
        LeavingFault.RoleMayNot => new(StatusCodes.Status403Forbidden, ProblemCodes.Forbidden, "This takes the role of epidemic control."),
        LeavingFault.TierMayNot => new(StatusCodes.Status403Forbidden, ProblemCodes.AppealTier, "The account's tier may not decide on withdrawals."),
        LeavingFault.NameDiffers => new(
            StatusCodes.Status409Conflict, ProblemCodes.LeavingNameDiffers, "The name on the document, as it was typed, is not the registered one, or nobody is registered any more."),
        LeavingFault.TextNamesSomebody => Problem.Invalid(
            ProblemCodes.NoteNamesSomebody, "The text holds what looks like a document number or a phone; it stays in the audit trail, so leave that out."),
        LeavingFault.UpgradeUnderWay => new(StatusCodes.Status409Conflict, ProblemCodes.UpgradeUnderWay, "Withdrawals wait until every node of the cluster is upgraded."),
        LeavingFault.WrongState => new(StatusCodes.Status409Conflict, ProblemCodes.LeavingWrongState, $"The withdrawal is {result.Leaving?.State}."),
        _ => Unknown,
    };
}
