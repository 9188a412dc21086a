namespace HealthPass.GateCommand.Conformance;

/// <summary>What became of a check.</summary>
/// <param name="Call">The call.</param>
/// <param name="Promise">What the service promises of it.</param>
/// <param name="Fault">What was otherwise; null where nothing was.</param>
/// <param name="Skipped">Why it was not tried; null where it was.</param>
internal sealed record CheckResult(string Call, string Promise, string? Fault, string? Skipped = null);
