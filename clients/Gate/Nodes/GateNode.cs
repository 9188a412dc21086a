namespace HealthPass.Gate.Nodes;

/// <summary>What is known of a node.</summary>
internal sealed class GateNode(Uri address)
{
    public Uri Address { get; } = address;

    /// <summary>How often it has failed since it last served.</summary>
    public int Failures { get; set; }

    /// <summary>Until when it is left alone.</summary>
    public DateTimeOffset RestsUntil { get; set; }

    /// <summary>What it last failed with: a status, or 0 where it did not answer.</summary>
    public int LastStatus { get; set; }
}
