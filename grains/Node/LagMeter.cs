namespace HealthPass.Node;

/// <summary>Tells how long the oldest record has waited that is durable in a log and has not been carried off yet, from looks at both ends.</summary>
internal sealed class LagMeter
{
    // An hour of looks; of a log that has waited longer it is known that it has waited that long.
    private const int MaxLooks = 3_600;

    private readonly LinkedList<(DateTimeOffset At, long End)> _looks = new();

    /// <summary>Takes a look.</summary>
    /// <param name="now">The time.</param>
    /// <param name="end">The address behind the last durable record.</param>
    /// <param name="lag">Bytes before it that have not been carried off.</param>
    /// <returns>How long the oldest of them has waited, to the interval of looking.</returns>
    public TimeSpan Look(DateTimeOffset now, long end, long lag)
    {
        if (lag <= 0)
        {
            _looks.Clear();
            return TimeSpan.Zero;
        }

        if (_looks.Last is not { } last || last.Value.End != end)
        {
            _ = _looks.AddLast((now, end));
        }

        while (_looks.First is { Next: not null } first && (first.Value.End <= end - lag))
        {
            _looks.RemoveFirst();
        }

        if (_looks.Count > MaxLooks)
        {
            // Of two neighbours the older stays: it is the one that tells how long.
            _looks.Remove(_looks.First!.Next!);
        }

        return now > _looks.First!.Value.At ? now - _looks.First.Value.At : TimeSpan.Zero;
    }
}
