using System.Text.Json;
using HealthPass.Kernel.Faults;

namespace HealthPass.Grains.Audit;

/// <summary>Writes the one kind of line that a command leaves in the audit trail, in the name of whoever gave it.</summary>
/// <param name="append">Appends a line and answers its position in the chain, once it is durable.</param>
/// <param name="actor">Who.</param>
/// <param name="action">What is done.</param>
public sealed class AuditPen(Func<AuditLine, Task<long>> append, string actor, string action)
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
        var sequence = await append(new(actor, action, subject, JsonSerializer.Serialize(detail, JsonSerializerOptions.Web)));
        HasWritten = true;
        return sequence;
    }
}
