using System.Collections.Frozen;
using System.Diagnostics.Metrics;
using HealthPass.Node;

namespace HealthPass.Api.Problems;

/// <summary>
/// Counts answers of 500 and above: failures that nobody foresaw, and refusals for want of something by their code. What passes pays nothing.
/// </summary>
internal sealed class ServerErrors
{
    private const string Others = "other";

    private readonly FrozenDictionary<string, Sum> _unavailable = new[]
    {
        ProblemCodes.StorageUnavailable, ProblemCodes.AuditUnavailable, ProblemCodes.JournalUnavailable, ProblemCodes.StatusUnavailable, ProblemCodes.NodeIsolated,
        ProblemCodes.NodeNotServing, ProblemCodes.OpenIdUnavailable, Others,
    }.ToFrozenDictionary(code => code, _ => new Sum());

    private long _failed;

    public ServerErrors(IMeterFactory meters)
    {
        var meter = meters.Create(NodeMetrics.MeterName);
        _ = meter.CreateObservableCounter("healthpass.http.server_errors", () => Volatile.Read(ref _failed), "{answer}", "Answers of 500: failures that nobody foresaw, each with an error in the log.");
        _ = meter.CreateObservableCounter(
            "healthpass.http.unavailable",
            () => _unavailable.Select(code => new Measurement<long>(code.Value.Read(), new KeyValuePair<string, object?>("code", code.Key))),
            "{answer}",
            "Answers of 503, by the problem's code.");
    }

    /// <summary>Counts an answer.</summary>
    public void Count(Problem problem)
    {
        switch (problem.Status)
        {
            case >= StatusCodes.Status500InternalServerError when problem.Code == ProblemCodes.Internal:
                _ = Interlocked.Increment(ref _failed);
                break;
            case >= StatusCodes.Status500InternalServerError:
                (_unavailable.GetValueOrDefault(problem.Code) ?? _unavailable[Others]).Add();
                break;
        }
    }

    private sealed class Sum
    {
        private long _value;

        public void Add() => Interlocked.Increment(ref _value);

        public long Read() => Volatile.Read(ref _value);
    }
}
