using HealthPass.Kernel.Faults;

namespace HealthPass.Verification.Printed;

/// <summary>Finds out whose a printed code is, and whether it is in force.</summary>
public interface IPrintedCodeReader
{
    /// <summary>Finds a code.</summary>
    /// <param name="code">Its number.</param>
    /// <returns>Whose it is; null where nobody is known to have it any more.</returns>
    /// <exception cref="StorageUnavailableException">It cannot be found out now.</exception>
    ValueTask<PrintedHolder?> FindAsync(Guid code);
}
