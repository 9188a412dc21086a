using System.Collections.Concurrent;
using System.Diagnostics;

namespace HealthPass.SystemTests.Faults.Suite;

/// <summary>Everything that the clients did and were told.</summary>
internal sealed class History
{
    private readonly long _began = Stopwatch.GetTimestamp();

    public double Now => Stopwatch.GetElapsedTime(_began).TotalSeconds;

    public ConcurrentQueue<Operation> Operations { get; } = new();

    /// <summary>The changes of each person in the order in which they were made; the first is the application.</summary>
    public ConcurrentDictionary<string, List<ColourChange>> Changes { get; } = new();

    public int Acknowledged(string kind) => Operations.Count(operation => operation.Kind == kind && operation.IsDone);
}
