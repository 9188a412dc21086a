namespace HealthPass.Demo.Calls;

/// <summary>What the demo reads of a check-in's answer.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Repeated">Whether it was the answer to an earlier one, and counts with that.</param>
internal sealed record CheckInAnswer(string? Verdict, bool Repeated);
