namespace HealthPass.Node.Transport;

/// <summary>What is spoken between the processes of a cluster. The two that take plain connections are the steps of an upgrade from a build without TLS.</summary>
public enum ClusterTransportMode
{
    /// <summary>TLS with certificates on both sides, and nothing else.</summary>
    Tls,

    /// <summary>First step: plain and TLS are accepted, plain is spoken, because there are processes that understand nothing else.</summary>
    SpeakPlainAcceptBoth,

    /// <summary>Second step: plain and TLS are accepted, TLS is spoken, because there are processes that still speak plain.</summary>
    SpeakTlsAcceptBoth,
}
