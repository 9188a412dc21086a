namespace HealthPass.Api.Endpoints;

/// <summary>A problem that a call may be answered with.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Stable code.</param>
internal readonly record struct DeclaredProblem(int Status, string Code);
