namespace HealthPass.Benchmarks.Suites;

/// <summary>Something that costs what the suite of the keys costs.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Run">Does it so many times, or a little more often, and says how often.</param>
internal sealed record SuiteWork(string Name, Func<int, Task<int>> Run);
