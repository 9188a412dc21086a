using System.Net;

namespace HealthPass.Node;

/// <summary>A port that a process listens at.</summary>
/// <param name="What">What it is for, as an operator knows it.</param>
/// <param name="Address">Where.</param>
/// <param name="Port">Which.</param>
public sealed record NodePort(string What, IPAddress Address, int Port);
