using HealthPass.Kernel.Faults;

namespace HealthPass.Grains.Audit;

/// <summary>Writes the one kind of line that a command leaves in the audit trail, in the name of whoever gave it.</summary>
/// <param name="audit">The trail.</param>
/// <param name="actor">Who.</param>
/// <param name="action">What is done.</param>
public sealed class AuditPen(IAudit audit, string actor, AuditAction action)
{
    /// <summary>Whether a line was written.</summary>
    public bool HasWritten { get; private set; }

    /// <summary>Writes a line; what it stands for may happen once this returns.</summary>
    /// <param name="subject">To what or whom, as pseudonymous ids.</param>
    /// <param name="detail">The particulars, without names or numbers of people.</param>
    /// <returns>The line's position in the chain.</returns>
    /// <exception cref="StorageUnavailableException">The line could not be written: what it stands for must not happen.</exception>
    public async Task<long> WriteAsync(string subject, object detail)
    {
        var sequence = await audit.WriteAsync(actor, action, subject, detail);
        HasWritten = true;
        return sequence;
    }
}
