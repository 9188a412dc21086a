using System.Collections.Concurrent;

namespace HealthPass.Grains.Channels;

/// <summary>What this node counts of one channel on one day. To count is one addition, whoever else counts.</summary>
internal sealed class ChannelCount(DateOnly day, string channel)
{
    /// <summary>The most kinds of problems that are told apart, far more than there are.</summary>
    public const int MostProblems = 512;

    private readonly long[] _measures = new long[Enum.GetValues<ChannelMeasure>().Length];
    private readonly ConcurrentDictionary<string, long> _problems = new(StringComparer.Ordinal);

    /// <summary>What was written last.</summary>
    public ChannelDay? Written { get; set; }

    public void Add(ChannelMeasure measure) => Interlocked.Increment(ref _measures[(int)measure]);

    public void Add(string problem)
    {
        if (_problems.ContainsKey(problem) || _problems.Count < MostProblems)
        {
            _ = _problems.AddOrUpdate(problem, 1, static (_, count) => count + 1);
        }
    }

    /// <summary>Adds what the process before has counted.</summary>
    public void Add(ChannelDay before)
    {
        var numbers = before.Numbers;
        Add(ChannelMeasure.Applications, numbers.Applications);
        Add(ChannelMeasure.Confirmed, numbers.Confirmed);
        Add(ChannelMeasure.Registrations, numbers.Registrations);
        Add(ChannelMeasure.Bindings, numbers.Bindings);
        Add(ChannelMeasure.Shows, numbers.Shows);
        foreach (var (code, answers) in before.Problems)
        {
            _ = _problems.AddOrUpdate(code, answers, (_, count) => count + answers);
        }
    }

    /// <summary>Everything up to now.</summary>
    public ChannelDay Read() => new(
        day,
        channel,
        new(Of(ChannelMeasure.Applications), Of(ChannelMeasure.Confirmed), Of(ChannelMeasure.Registrations), Of(ChannelMeasure.Bindings), Of(ChannelMeasure.Shows)),
        [.. _problems.OrderBy(problem => problem.Key, StringComparer.Ordinal).Select(problem => new ChannelProblem(problem.Key, problem.Value))]);

    private void Add(ChannelMeasure measure, long count) => Interlocked.Add(ref _measures[(int)measure], count);

    private long Of(ChannelMeasure measure) => Volatile.Read(ref _measures[(int)measure]);
}
