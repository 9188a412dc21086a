namespace HealthPass.Grains.Counting.Panels;

/// <summary>Whether a node serves.</summary>
public enum NodeCondition : byte
{
    /// <summary>It is a member of the cluster and reports.</summary>
    Alive = 1,

    /// <summary>It is a member of the cluster, and has reported nothing lately.</summary>
    Silent = 2,

    /// <summary>It is joining the cluster or leaving it.</summary>
    Changing = 3,

    /// <summary>It is no longer a member.</summary>
    Gone = 4,
}
