namespace HealthPass.Verification.Board;

/// <summary>
/// What the board hands out when a miss begins, and asks for when its answer comes: how many announcements had reached the
/// person's shard by then. Misses with equal tickets may share one answer; later ones may not, since a change may have been
/// announced, and evicted again, between the reading of that answer and their beginning.
/// </summary>
/// <param name="Announcements">A count that may wrap.</param>
public readonly record struct BoardTicket(uint Announcements);
