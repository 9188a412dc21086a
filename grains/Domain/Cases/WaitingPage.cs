namespace HealthPass.Grains.Cases;

/// <summary>A page of what waits for an official.</summary>
/// <param name="Count">How much waits in all, counted to 100.</param>
/// <param name="Cases">Cases, soonest due first.</param>
/// <param name="Next">Where the next page begins, null on the last.</param>
public sealed record WaitingPage(CaseCount Count, IReadOnlyList<WaitingCase> Cases, CaseCursor? Next);
