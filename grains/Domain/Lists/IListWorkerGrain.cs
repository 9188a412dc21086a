namespace HealthPass.Grains.Lists;

/// <summary>Does the rows of lists for the whole cluster, keyed 0.</summary>
[Alias("list-worker")]
public interface IListWorkerGrain : IGrainWithIntegerKey
{
    /// <summary>Begins, and goes on by itself from then on, whichever node ends. It may be called any number of times.</summary>
    [Alias("wake")]
    Task Wake();

    /// <summary>Does a stretch now.</summary>
    /// <returns>How many rows it did.</returns>
    [Alias("tick")]
    Task<int> Tick();
}
