namespace HealthPass.Node.Transport;

/// <summary>The process whose connections are secured.</summary>
/// <param name="Name">Its name, which its certificate carries.</param>
/// <param name="IsAlone">Whether there is no other.</param>
/// <param name="Meter">The meter of its numbers.</param>
/// <param name="Options">How it is set up.</param>
internal sealed record TransportMember(string Name, bool IsAlone, string Meter, ClusterTransportOptions Options);
