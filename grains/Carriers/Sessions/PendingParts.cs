using HealthPass.Carriers.Links;

namespace HealthPass.Carriers.Sessions;

/// <summary>The parts that wait for their answers. Not safe for several threads by itself.</summary>
/// <param name="clock">The clock.</param>
internal sealed class PendingParts(TimeProvider clock)
{
    private readonly Dictionary<uint, Pending> _parts = [];

    /// <summary>What becomes of each of them.</summary>
    public Task Answers => Task.WhenAll(_parts.Values.Select(pending => pending.Task));

    /// <summary>Adds one.</summary>
    /// <param name="sequence">The number of its packet.</param>
    /// <param name="start">How many bytes were written to the connection before it.</param>
    public Task<PartAnswer> Add(uint sequence, long start)
    {
        var pending = new Pending(start, clock.GetTimestamp());
        _parts.Add(sequence, pending);
        return pending.Task;
    }

    /// <summary>Takes the one that an answer is for.</summary>
    /// <param name="sequence">The number of its packet.</param>
    /// <returns>Null where none waits for it.</returns>
    public Pending? Take(uint sequence) => _parts.Remove(sequence, out var pending) ? pending : null;

    /// <summary>Takes those that have waited long enough.</summary>
    /// <param name="since">The time before which none of them could be answered, by the clock's timestamp.</param>
    /// <param name="longest">How long is long enough.</param>
    public IReadOnlyList<Pending> TakeLate(long since, TimeSpan longest)
    {
        var now = clock.GetTimestamp();
        var late = _parts.Where(part => clock.GetElapsedTime(Math.Max(part.Value.SentAt, since), now) >= longest).ToList();
        late.ForEach(part => _parts.Remove(part.Key));
        return [.. late.Select(part => part.Value)];
    }

    /// <summary>Takes all.</summary>
    public IReadOnlyList<Pending> TakeAll()
    {
        Pending[] all = [.. _parts.Values];
        _parts.Clear();
        return all;
    }
}
