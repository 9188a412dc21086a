namespace HealthPass.Api.Problems;

/// <summary>Carries a problem out of reading a request body, where there is nothing else to return.</summary>
internal sealed class ProblemException(Problem problem) : Exception(problem.Code)
{
    public Problem Problem { get; } = problem;
}
