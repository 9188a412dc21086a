namespace HealthPass.Grains.Rings;

/// <summary>Knows the nodes of the cluster that live.</summary>
public interface ILivingNodes
{
    /// <summary>Their names; null where this process cannot say.</summary>
    IReadOnlyCollection<string>? Names();
}
