namespace HealthPass.Node;

/// <summary>The data folder and the demo do not go together. The message is for the operator: it names the folder and says what to do.</summary>
/// <param name="message">What is wrong and what to do.</param>
public sealed class DemoFolderException(string message) : Exception(message);
