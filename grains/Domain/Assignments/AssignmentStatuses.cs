using HealthPass.Kernel.Wire;

namespace HealthPass.Grains.Assignments;

/// <summary>Wire names of assignment states.</summary>
public static class AssignmentStatuses
{
    private static readonly WireNames<AssignmentStatus> Wire = new(
    [
        (AssignmentStatus.Pending, "pending"),
        (AssignmentStatus.Applying, "applying"),
        (AssignmentStatus.Applied, "applied"),
        (AssignmentStatus.Rejected, "rejected"),
        (AssignmentStatus.Reversing, "reversing"),
        (AssignmentStatus.Reversed, "reversed"),
        (AssignmentStatus.Expired, "expired"),
        (AssignmentStatus.ReversalRequested, "reversal_requested"),
    ], nameless: [AssignmentStatus.None], otherwise: "none");

    /// <summary>The name on the wire and in the list of assignments.</summary>
    /// <param name="status">The state.</param>
    /// <returns>Lower snake case.</returns>
    public static string ToWire(this AssignmentStatus status) => Wire.Of(status);

    /// <summary>The state of a name.</summary>
    /// <param name="name">As <see cref="ToWire"/> writes it.</param>
    /// <returns>The state.</returns>
    internal static AssignmentStatus Of(string name) => Enum.GetValues<AssignmentStatus>().First(status => status.ToWire() == name);

    /// <summary>The names of the states that an assignment can be in.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Enum.GetValues<AssignmentStatus>().Where(status => status != AssignmentStatus.None).Select(ToWire)];
}
