namespace HealthPass.Node;

/// <summary>The data folder cannot be this process's: the message says why, for whoever started it.</summary>
public sealed class DataFolderException(string message, Exception? innerException = null) : Exception(message, innerException);
