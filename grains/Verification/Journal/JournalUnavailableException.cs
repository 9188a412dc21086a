namespace HealthPass.Verification.Journal;

/// <summary>The journal cannot make a scan durable now: its disk fails or its queue is full. The scan must not be answered as if it were recorded.</summary>
public sealed class JournalUnavailableException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="innerException">The disk's error, if any.</param>
    public JournalUnavailableException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
