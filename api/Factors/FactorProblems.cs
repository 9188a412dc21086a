using System.Globalization;
using HealthPass.Api.Access;
using HealthPass.Api.Problems;
using HealthPass.Grains.Staff.Factors;

namespace HealthPass.Api.Factors;

/// <summary>Why a factor is not taken, made or removed.</summary>
internal static class FactorProblems
{
    /// <summary>Conflicts of one that is set up.</summary>
    public static readonly string[] Conflicts = [ProblemCodes.FactorNotBegun, ProblemCodes.TooManyFactors, ProblemCodes.FactorRegistered];

    public static Problem Of(FactorFault fault) => fault switch
    {
        FactorFault.Wrong => new(
            StatusCodes.Status403Forbidden, ProblemCodes.FactorWrong, "The code or answer is wrong or was used already, or too many were wrong: then wait a quarter of an hour."),
        FactorFault.NothingBegun => new(
            StatusCodes.Status409Conflict, ProblemCodes.FactorNotBegun, "Nothing was begun in this session, it was answered already, or it took too long: begin anew."),
        FactorFault.NotFresh => KeyProblems.StepUp,
        FactorFault.TooMany => new(
            StatusCodes.Status409Conflict, ProblemCodes.TooManyFactors,
            string.Create(CultureInfo.InvariantCulture, $"The account has {FactorDecisions.Most} second factors; remove one first.")),
        FactorFault.Last => new(StatusCodes.Status409Conflict, ProblemCodes.LastFactor, "The account's roles ask for a second factor of this kind: set up another first."),
        FactorFault.Registered => new(StatusCodes.Status409Conflict, ProblemCodes.FactorRegistered, "The passkey is registered already."),
        FactorFault.SessionEnded => KeyProblems.SessionEnded,
        _ => Problem.NotFound(ProblemCodes.FactorUnknown, "The account has no such second factor."),
    };
}
