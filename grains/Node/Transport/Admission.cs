namespace HealthPass.Node.Transport;

/// <summary>What has been found about the peer of one connection. Nobody is admitted until a certificate was judged.</summary>
internal sealed class Admission
{
    /// <summary>Whether the peer's certificate was accepted.</summary>
    public bool IsAdmitted { get; private set; }

    /// <summary>Why the peer is refused, where that is known.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Keeps what was found.</summary>
    /// <returns>Whether the peer is admitted.</returns>
    public bool Decide(Refusal? refusal)
    {
        Refusal = refusal;
        return IsAdmitted = refusal is null;
    }
}
