namespace HealthPass.GateCommand.Commands;

/// <summary>A command line that does not say what is wanted.</summary>
/// <param name="message">What is wrong with it.</param>
internal sealed class UsageException(string message) : Exception(message);
