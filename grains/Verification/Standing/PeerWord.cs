namespace HealthPass.Verification.Standing;

/// <summary>What another member said when it was last asked.</summary>
/// <param name="AskedAt">When the question that it answered was sent, by this node's monotonic time; null when it has not answered.</param>
/// <param name="ReadingAge">How old its own reading of the membership table was; null when it had none that is recent.</param>
public readonly record struct PeerWord(TimeSpan? AskedAt, TimeSpan? ReadingAge);
