using HealthPass.Benchmarks.Load;
using HealthPass.Benchmarks.Servers;

namespace HealthPass.Benchmarks.Comparisons;

/// <summary>One line of a table: a contender under a kind of load.</summary>
internal abstract class Entry : IDisposable
{
    /// <summary>What the table calls it.</summary>
    public required string Label { get; init; }

    /// <summary>Who answers.</summary>
    public required Server Server { get; init; }

    /// <summary>Operations that a call carries.</summary>
    public int OperationsEach { get; init; } = 1;

    /// <summary>Operations a round when the entry itself sets them, 0 to have them set by the warm-up.</summary>
    public int FixedOperations { get; init; }

    /// <summary>Readies a load outside the measurement.</summary>
    /// <param name="calls">How many calls.</param>
    /// <returns>Runs it.</returns>
    public abstract Task<Func<Task<LoadResult>>> PrepareAsync(int calls);

    public abstract void Dispose();
}
