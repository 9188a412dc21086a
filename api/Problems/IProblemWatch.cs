namespace HealthPass.Api.Problems;

/// <summary>Is told of every problem that a call is answered with.</summary>
internal interface IProblemWatch
{
    void Note(HttpContext context, Problem problem);
}
