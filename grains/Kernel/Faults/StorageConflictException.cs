namespace HealthPass.Kernel.Faults;

/// <summary>Another writer was first: a sequence number is taken, or a watermark has moved. Nothing was written; reading again and deciding anew is the only cure.</summary>
[GenerateSerializer, Alias("storage-conflict")]
public sealed class StorageConflictException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What collided, without personal data.</param>
    /// <param name="innerException">The provider's error, if any.</param>
    public StorageConflictException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
