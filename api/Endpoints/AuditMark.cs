using HealthPass.Grains.Audit;

namespace HealthPass.Api.Endpoints;

/// <summary>What a call leaves in the audit trail.</summary>
/// <param name="Actions">The actions.</param>
/// <param name="When">When it does, in words; empty for every call that succeeds.</param>
/// <param name="ByDomain">Whether the domain writes the line itself; otherwise it is written with the pen that the call brings.</param>
internal sealed record AuditMark(IReadOnlyList<AuditAction> Actions, string When = "", bool ByDomain = false)
{
    /// <summary>Whether a call that succeeds without a line is a fault of ours.</summary>
    public bool IsOwed => !ByDomain && When.Length == 0;

    public override string ToString() => string.Join(", ", Actions.Select(action => $"`{action}`")) + (When.Length == 0 ? string.Empty : $" ({When})");
}
