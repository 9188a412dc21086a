namespace HealthPass.Grains.Audit.Anchors;

/// <summary>When a checkpoint is signed.</summary>
internal static class CheckpointRule
{
    /// <summary>Whether a line is of the kind that is to be under a checkpoint at once: it changes people's colours.</summary>
    public static bool Asks(string action) => action == AuditActions.AssignmentApproved.Wire || action == AuditActions.AssignmentReversed.Wire;

    /// <summary>Whether a checkpoint is due.</summary>
    /// <param name="size">Lines of the tree.</param>
    /// <param name="asking">The last line that asks for one.</param>
    /// <param name="lastSize">Lines under the last checkpoint, 0 for none.</param>
    /// <param name="lastAt">When that was signed.</param>
    /// <param name="now">The time.</param>
    /// <param name="every">The longest pause.</param>
    public static bool IsDue(long size, long asking, long lastSize, DateTimeOffset lastAt, DateTimeOffset now, TimeSpan every) =>
        size > lastSize && (lastSize == 0 || asking > lastSize || now - lastAt >= every);
}
