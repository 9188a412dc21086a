namespace HealthPass.Grains.Counting.Publishing;

/// <summary>Publishes the province's numbers, keyed 0: one for the cluster, so that everybody is told the same.</summary>
[Alias("publishing")]
public interface IPublishingGrain : IGrainWithIntegerKey
{
    /// <summary>Begins, and goes on from then on whichever node ends.</summary>
    [Alias("wake")]
    Task Wake();

    /// <summary>What is published now.</summary>
    /// <returns>Null while the regions cannot be read for the first release.</returns>
    [Alias("release")]
    Task<Release?> GetRelease();
}
