namespace HealthPass.Grains.Counting.History;

/// <summary>Keeps the history of regions for the whole cluster, keyed 0.</summary>
[Alias("history")]
public interface IHistoryGrain : IGrainWithIntegerKey
{
    /// <summary>Begins to keep the history, and goes on by itself from then on, whichever node ends. It may be called any number of times.</summary>
    [Alias("wake")]
    Task Wake();

    /// <summary>Does now what is due now: the sample of these five minutes, and the days that are not settled.</summary>
    [Alias("look")]
    Task Tick();
}
