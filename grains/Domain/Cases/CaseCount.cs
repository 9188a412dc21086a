namespace HealthPass.Grains.Cases;

/// <summary>How much lies on a desk.</summary>
/// <param name="Waiting">Cases, counted as far as was asked.</param>
/// <param name="Overdue">Those of them whose time has passed.</param>
public readonly record struct CaseCount(int Waiting, int Overdue);
