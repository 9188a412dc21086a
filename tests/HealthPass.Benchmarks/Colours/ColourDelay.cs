namespace HealthPass.Benchmarks.Colours;

/// <summary>What one change took from when the approval was sent, in milliseconds.</summary>
/// <param name="Answered">Until it was reported as done.</param>
/// <param name="OnFirst">Until a board of the cluster had it.</param>
/// <param name="OnAll">Until every board had it.</param>
/// <param name="StaleAnswers">Nodes that told the old colour to a call that began after the change was reported as done.</param>
internal readonly record struct ColourDelay(double Answered, double OnFirst, double OnAll, int StaleAnswers);
