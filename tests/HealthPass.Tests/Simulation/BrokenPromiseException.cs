namespace HealthPass.Tests.Simulation;

/// <summary>A protocol has broken its promise.</summary>
public sealed class BrokenPromiseException(string message) : Exception(message);
