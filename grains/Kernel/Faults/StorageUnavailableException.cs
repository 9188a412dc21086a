namespace HealthPass.Kernel.Faults;

/// <summary>The database does not answer, or too much is waiting for it. The caller may try again later; nothing was half done.</summary>
[GenerateSerializer, Alias("storage-unavailable")]
public sealed class StorageUnavailableException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was tried, without personal data.</param>
    /// <param name="innerException">The provider's error, if any.</param>
    public StorageUnavailableException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
