namespace HealthPass.Grains.Audit;

/// <summary>One thing that the audit trail can say was done; those that there are stand in <see cref="AuditActions"/>.</summary>
public sealed class AuditAction
{
    internal AuditAction(string wire, string about, bool beforeEffect) => (Wire, About, BeforeEffect) = (wire, about, beforeEffect);

    /// <summary>Its stable lower snake word in the trail.</summary>
    public string Wire { get; }

    /// <summary>What a line's subject names.</summary>
    public string About { get; }

    /// <summary>Whether the line must be on disk before what it stands for happens; otherwise it may follow.</summary>
    public bool BeforeEffect { get; }

    /// <inheritdoc />
    public override string ToString() => Wire;
}
