namespace HealthPass.Grains.Cases;

/// <summary>A case on an official's desk.</summary>
/// <param name="Entry">The case.</param>
/// <param name="Actions">What the official may do with it.</param>
/// <param name="Overdue">Whether its time has passed.</param>
public sealed record WaitingCase(CaseEntry Entry, IReadOnlyList<string> Actions, bool Overdue);
