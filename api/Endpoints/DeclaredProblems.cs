using HealthPass.Api.Access;
using HealthPass.Api.Problems;
using Microsoft.AspNetCore.Http.Metadata;

namespace HealthPass.Api.Endpoints;

/// <summary>All the problems that an endpoint answers: those that it names, and those that follow from what else it declares.</summary>
internal static class DeclaredProblems
{
    public static IReadOnlyList<DeclaredProblem> Of(Declaration declaration, IReadOnlyList<object> metadata)
    {
        var callers = declaration.Callers;
        List<DeclaredProblem> problems =
        [
            .. declaration.Problems,
            new(StatusCodes.Status401Unauthorized, ProblemCodes.ApiKeyUnknown),
            new(StatusCodes.Status401Unauthorized, ProblemCodes.SessionInvalid),
            new(StatusCodes.Status401Unauthorized, ProblemCodes.KioskTokenUnknown),
            new(StatusCodes.Status429TooManyRequests, ProblemCodes.RateLimited),
            new(StatusCodes.Status500InternalServerError, ProblemCodes.Internal),
        ];
        AddIf(!callers.Have(CallerKinds.Nobody), StatusCodes.Status401Unauthorized, ProblemCodes.ApiKeyMissing);
        AddIf(declaration.TakesTickets, StatusCodes.Status401Unauthorized, ProblemCodes.GateTicketEnded);
        AddIf(callers.ExcludesSomebody, StatusCodes.Status403Forbidden, ProblemCodes.Forbidden);
        AddIf(Limits(AccessNames.LimitPassword), StatusCodes.Status403Forbidden, ProblemCodes.PasswordChangeRequired);
        AddIf(Limits(AccessNames.LimitFactor), StatusCodes.Status403Forbidden, ProblemCodes.FactorRequired);
        AddIf(declaration.NeedsFreshFactor, StatusCodes.Status403Forbidden, ProblemCodes.StepUpRequired);
        AddIf(declaration.Scope.Kind is ScopeKind.Route or ScopeKind.Body or ScopeKind.Own, StatusCodes.Status403Forbidden, ProblemCodes.OutOfRegion);
        AddIf(declaration.Admission is not null, StatusCodes.Status429TooManyRequests, ProblemCodes.Overloaded);
        AddIf(declaration.Admission is not null, StatusCodes.Status503ServiceUnavailable, ProblemCodes.StorageUnavailable);
        AddIf(declaration.Audit is not null, StatusCodes.Status503ServiceUnavailable, ProblemCodes.AuditUnavailable);
        AddIf(!declaration.ServesIsolated, StatusCodes.Status503ServiceUnavailable, ProblemCodes.NodeIsolated);
        if (metadata.OfType<IAcceptsMetadata>().Any())
        {
            AddIf(true, StatusCodes.Status400BadRequest, ProblemCodes.MalformedJson);
            AddIf(true, StatusCodes.Status400BadRequest, ProblemCodes.UnknownField);
            AddIf(true, StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid);
            AddIf(true, StatusCodes.Status413PayloadTooLarge, ProblemCodes.BodyTooLarge);
            AddIf(true, StatusCodes.Status415UnsupportedMediaType, ProblemCodes.UnsupportedMediaType);
        }

        return [.. problems.Distinct().OrderBy(problem => problem.Status).ThenBy(problem => problem.Code, StringComparer.Ordinal)];

        bool Limits(string limit) =>
            callers.Have(CallerKinds.Staff) && !callers.Have(CallerKinds.Nobody) && !declaration.IsHot && !declaration.LimitsServed.Contains(limit);

        void AddIf(bool condition, int status, string code)
        {
            if (condition)
            {
                problems.Add(new(status, code));
            }
        }
    }
}
