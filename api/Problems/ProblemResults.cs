namespace HealthPass.Api.Problems;

/// <summary>Turns problems into results.</summary>
internal static class ProblemResults
{
    public static IResult ToResult(this Problem problem) => new ProblemResult(problem);
}
