namespace HealthPass.Node.Transport;

/// <summary>The operator's certificate cannot be used; the message says what is wrong with it.</summary>
public sealed class ClusterCertificateException(string message, Exception? innerException = null) : Exception(message, innerException);
