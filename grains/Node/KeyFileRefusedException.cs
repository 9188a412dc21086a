namespace HealthPass.Node;

/// <summary>The key file does not go with the database: the process must not start.</summary>
/// <param name="message">Which keys are missing, and what to do; for whoever started it.</param>
/// <param name="innerException">Why the file could not be read, where that is it.</param>
public sealed class KeyFileRefusedException(string message, Exception? innerException = null) : Exception(message, innerException);
