namespace HealthPass.Node;

/// <summary>How far the board has been filled since the node started.</summary>
public sealed class WarmStartProgress
{
    private long _persons;

    /// <summary>In words for an operator: <c>waiting</c>, <c>running</c>, <c>done</c>, <c>given_up</c> or <c>off</c>.</summary>
    public string State { get; internal set; } = "waiting";

    /// <summary>Directory rows read onto the board.</summary>
    public long Persons => Volatile.Read(ref _persons);

    /// <summary>How many the directory holds, or the board's bound where that is less.</summary>
    public long Total { get; internal set; }

    internal long Add(long persons) => Interlocked.Add(ref _persons, persons);
}
