using HealthPass.Kernel.Wire;

namespace HealthPass.Grains.Audit;

/// <summary>The words of <see cref="AuditFault"/>.</summary>
public static class AuditFaultNames
{
    private static readonly WireNames<AuditFault> Names = new(
    [
        (AuditFault.None, "none"), (AuditFault.TableMissing, "table_missing"), (AuditFault.Unguarded, "unguarded"), (AuditFault.CannotWrite, "cannot_write"),
        (AuditFault.Shrunk, "shrunk"), (AuditFault.Forked, "forked"),
    ]);

    /// <summary>The word.</summary>
    public static string ToWire(this AuditFault fault) => Names.Of(fault);
}
