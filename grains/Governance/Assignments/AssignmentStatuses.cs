namespace HealthPass.Grains.Governance.Assignments;

/// <summary>Wire names of assignment states.</summary>
public static class AssignmentStatuses
{
    /// <summary>The name on the wire and in the list of assignments.</summary>
    /// <param name="status">The state.</param>
    /// <returns>Lower snake case.</returns>
    public static string ToWire(this AssignmentStatus status) => status switch
    {
        AssignmentStatus.Pending => "pending",
        AssignmentStatus.Applying => "applying",
        AssignmentStatus.Applied => "applied",
        AssignmentStatus.Rejected => "rejected",
        AssignmentStatus.Reversing => "reversing",
        AssignmentStatus.Reversed => "reversed",
        _ => "none",
    };

    /// <summary>Whether a text is the name of a state that an assignment can be in.</summary>
    /// <param name="text">What a caller wrote.</param>
    /// <returns>True for a name that <see cref="ToWire"/> gives.</returns>
    public static bool IsWire(string text) => Enum.GetValues<AssignmentStatus>().Any(status => status != AssignmentStatus.None && status.ToWire() == text);
}
