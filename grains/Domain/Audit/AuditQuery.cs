namespace HealthPass.Grains.Audit;

/// <summary>Which lines of the trail are wanted.</summary>
/// <param name="Action">One action's word, null for all.</param>
/// <param name="Actor">One user name, null for all.</param>
/// <param name="Subject">What the subject is or, of several, one of them: a person's id, an assignment's; null for all.</param>
/// <param name="Region">The beginning of a region's code, which must stand in the subject or the particulars; null for all.</param>
/// <param name="From">The earliest time, null for the trail's beginning.</param>
/// <param name="To">Before which time, null for its end.</param>
public sealed record AuditQuery(string? Action, string? Actor, string? Subject, string? Region, DateTimeOffset? From, DateTimeOffset? To)
{
    /// <summary>Whether every line is wanted, whatever it says.</summary>
    public bool TakesAll => Action is null && Actor is null && Subject is null && Region is null;

    /// <summary>Whether a line is one of them; times are not looked at.</summary>
    public bool Takes(AuditEntry line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return (Action is null || line.Action == Action)
            && (Actor is null || line.Actor == Actor)
            && (Subject is null || line.Subject.Contains(Subject, StringComparison.OrdinalIgnoreCase) || line.Detail.Contains(Subject, StringComparison.OrdinalIgnoreCase))
            && (Region is null || line.Subject.StartsWith(Region, StringComparison.Ordinal) || line.Detail.Contains($"\"{Region}", StringComparison.Ordinal));
    }
}
