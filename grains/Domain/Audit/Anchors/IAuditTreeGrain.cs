namespace HealthPass.Grains.Audit.Anchors;

/// <summary>Keeps the tree over the audit's lines and signs checkpoints, for the whole cluster, keyed 0.</summary>
[Alias("audit-tree")]
public interface IAuditTreeGrain : IGrainWithIntegerKey
{
    /// <summary>Begins, and goes on by itself from then on, whichever node ends. It may be called any number of times.</summary>
    [Alias("wake")]
    Task Wake();

    /// <summary>Takes in what is new and signs a checkpoint when one is due.</summary>
    /// <returns>Lines under the last checkpoint, 0 for none.</returns>
    [Alias("follow")]
    Task<long> Follow();
}
