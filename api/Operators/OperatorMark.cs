namespace HealthPass.Api.Operators;

/// <summary>Marks an endpoint that the operators' own port serves.</summary>
internal sealed class OperatorMark;
