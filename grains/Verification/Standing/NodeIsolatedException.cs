namespace HealthPass.Verification.Standing;

/// <summary>The node has no proof that the cluster still counts on it, so what its boards say may be out of date.</summary>
[GenerateSerializer, Alias("node-isolated")]
public sealed class NodeIsolatedException : Exception
{
    private const string Text = "This node has lost touch with its cluster and does not answer until it has found it again.";

    /// <summary>Creates the exception.</summary>
    public NodeIsolatedException()
        : base(Text)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened.</param>
    public NodeIsolatedException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">Why.</param>
    public NodeIsolatedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
