namespace HealthPass.Kernel.Faults;

/// <summary>The audit trail takes no lines: what must be audited is not done.</summary>
[GenerateSerializer, Alias("audit-unavailable")]
public sealed class AuditUnavailableException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">Why, without personal data.</param>
    /// <param name="innerException">The database's error, if any.</param>
    public AuditUnavailableException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
