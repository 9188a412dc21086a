using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;

namespace HealthPass.Api.Appeals;

/// <summary>What the endpoints declare by which a person objects, alone or through somebody.</summary>
internal static class AppealDeclarations
{
    public static Declaration Opening(Callers callers) => Declaration.For(callers).As(CallClass.Application).AuditedByDomain(AuditActions.AppealOpened)
        .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.FieldInvalid, ProblemCodes.NoteNamesSomebody)
        .Refuses(StatusCodes.Status404NotFound, ProblemCodes.PersonUnknown)
        .Refuses(StatusCodes.Status409Conflict, ProblemCodes.AppealOpen, ProblemCodes.NothingToAppeal);

    public static Declaration Reading(Callers callers) => Declaration.For(callers).As(CallClass.Report)
        .Refuses(StatusCodes.Status404NotFound, ProblemCodes.PersonUnknown);

    public static Declaration Withdrawing(Callers callers) => Declaration.For(callers).As(CallClass.Application).AuditedByDomain(AuditActions.AppealWithdrawn)
        .Refuses(StatusCodes.Status404NotFound, ProblemCodes.PersonUnknown, ProblemCodes.AppealUnknown)
        .Refuses(StatusCodes.Status409Conflict, ProblemCodes.AppealWrongState);
}
