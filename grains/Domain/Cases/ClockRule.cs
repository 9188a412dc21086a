namespace HealthPass.Grains.Cases;

/// <summary>A clock of a work-flow. Its first step is what those who answer are held to; the others follow when they do not.</summary>
/// <param name="Name">Stable lower snake word.</param>
/// <param name="Steps">What it does, soonest first.</param>
public sealed record ClockRule(string Name, IReadOnlyList<ClockStep> Steps);
