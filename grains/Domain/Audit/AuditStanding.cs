namespace HealthPass.Grains.Audit;

/// <summary>What this process knows of the audit trail's state, as it last looked.</summary>
public sealed class AuditStanding
{
    private volatile State _state = new(AuditFault.None, string.Empty, null);

    /// <summary>What is wrong.</summary>
    public AuditFault Fault => _state.Fault;

    /// <summary>What is wrong, in a sentence; empty for nothing.</summary>
    public string Detail => _state.Detail;

    /// <summary>When this was found out, null before the first look.</summary>
    public DateTimeOffset? LookedAt => _state.LookedAt;

    /// <summary>
    /// Whether nothing may be written to it, and so nothing done that must be. A trail that lost lines is still written: what is
    /// done from now on is to be seen as well.
    /// </summary>
    public bool Refuses => Fault is AuditFault.TableMissing or AuditFault.Unguarded or AuditFault.CannotWrite;

    /// <summary>Takes in what was found.</summary>
    /// <param name="fault">What is wrong.</param>
    /// <param name="detail">In a sentence.</param>
    /// <param name="at">When it was looked.</param>
    public void Found(AuditFault fault, string detail, DateTimeOffset at) => _state = new(fault, detail, at);

    private sealed record State(AuditFault Fault, string Detail, DateTimeOffset? LookedAt);
}
