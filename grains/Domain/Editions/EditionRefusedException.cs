namespace HealthPass.Grains.Editions;

/// <summary>The list of regions does not go with what is stored: the process must not start.</summary>
/// <param name="message">What is in the way, and what to do; for whoever started it.</param>
public sealed class EditionRefusedException(string message) : Exception(message);
