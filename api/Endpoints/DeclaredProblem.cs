namespace HealthPass.Api.Endpoints;

/// <summary>A problem that a call may be answered with.</summary>
internal readonly record struct DeclaredProblem(int Status, string Code);
