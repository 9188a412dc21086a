namespace HealthPass.Node;

/// <summary>Whether the node is on its way out: it still serves whoever comes, but nobody should be sent to it any more.</summary>
public sealed class NodeDrain
{
    private volatile bool _draining;

    /// <summary>Whether the node is leaving.</summary>
    public bool IsDraining => _draining;

    /// <summary>Begins to leave; there is no way back.</summary>
    public void Begin() => _draining = true;
}
