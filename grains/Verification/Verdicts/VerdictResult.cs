using HealthPass.Kernel.Verdicts;

namespace HealthPass.Verification.Verdicts;

/// <summary>A verdict with what decided it.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="TestAgeHours">Age of the last negative test in whole hours, from sampling; null for none.</param>
/// <param name="Reason">What decided.</param>
public readonly record struct VerdictResult(Verdict Verdict, ushort? TestAgeHours, VerdictReason Reason);
