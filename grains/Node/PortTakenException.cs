namespace HealthPass.Node;

/// <summary>A port that the process is to listen at is another process's.</summary>
/// <param name="message">Which, and why.</param>
public sealed class PortTakenException(string message) : Exception(message);
