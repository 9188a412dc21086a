namespace HealthPass.Grains.People;

/// <summary>Goes through the directory of persons for the whole cluster, over and over, keyed 0: seals what a build without seals has left, then compares each row with its person.</summary>
[Alias("reconciler")]
public interface IReconcilerGrain : IGrainWithIntegerKey
{
    /// <summary>Begins, and goes on by itself from then on, whichever node ends. It may be called any number of times.</summary>
    [Alias("wake")]
    Task Wake();

    /// <summary>Does a stretch now.</summary>
    /// <returns>How many rows were put right.</returns>
    [Alias("look")]
    Task<int> Tick();
}
