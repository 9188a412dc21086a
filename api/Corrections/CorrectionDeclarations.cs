using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;

namespace HealthPass.Api.Corrections;

/// <summary>What the endpoints declare by which a person asks for a correction, alone or through somebody.</summary>
internal static class CorrectionDeclarations
{
    public static Declaration Opening(Callers callers) => Declaration.For(callers).As(CallClass.Application).AuditedByDomain(AuditActions.CorrectionOpened)
        .Refuses(StatusCodes.Status400BadRequest, CorrectionReader.Problems)
        .Refuses(StatusCodes.Status404NotFound, ProblemCodes.PersonUnknown)
        .Refuses(StatusCodes.Status409Conflict, ProblemCodes.CorrectionOpen, ProblemCodes.NothingToCorrect);

    public static Declaration Reading(Callers callers) => Declaration.For(callers).As(CallClass.Report)
        .Refuses(StatusCodes.Status404NotFound, ProblemCodes.PersonUnknown);
}
