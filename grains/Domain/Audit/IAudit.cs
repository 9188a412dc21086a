using HealthPass.Kernel.Faults;

namespace HealthPass.Grains.Audit;

/// <summary>Where every part of the system writes what was done.</summary>
public interface IAudit
{
    /// <summary>Writes a line; it is durable when the call returns.</summary>
    /// <param name="actor">User name of the staff member, or the process.</param>
    /// <param name="action">What is done.</param>
    /// <param name="subject">What it is done to, as <see cref="AuditAction.About"/> says.</param>
    /// <param name="detail">The particulars, without names or numbers of people; put into JSON.</param>
    /// <returns>The line's position in the chain.</returns>
    /// <exception cref="StorageUnavailableException">The line could not be written, or too many wait: what it stands for must not happen.</exception>
    Task<long> WriteAsync(string actor, AuditAction action, string subject, object detail);
}
