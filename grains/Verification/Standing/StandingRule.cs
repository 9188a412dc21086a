namespace HealthPass.Verification.Standing;

/// <summary>
/// What proves that the cluster still counts on a node. The bound it keeps: a silo is declared dead no sooner than
/// <see cref="EarliestDeath"/> after it was last reached, and a node stops serving <see cref="Lease"/> after its last
/// proof, which is less. So when a change is reported as done without a silo, that silo has stopped serving already.
/// </summary>
public static class StandingRule
{
    /// <summary>How often a silo probes another.</summary>
    public static readonly TimeSpan ProbePeriod = TimeSpan.FromSeconds(2);

    /// <summary>How many probes in a row must be missed before a silo is declared dead.</summary>
    public const int MissedProbes = 3;

    /// <summary>How long a proof is good.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(3);

    /// <summary>
    /// No silo is declared dead sooner after it was last reached: it may be lost just before a probe that then fails at
    /// once, and two more follow, a period apart.
    /// </summary>
    public static readonly TimeSpan EarliestDeath = ProbePeriod * (MissedProbes - 1);

    /// <summary>Finds the latest moment at which the cluster demonstrably still counted on this node.</summary>
    /// <param name="now">Monotonic time.</param>
    /// <param name="ownReading">When this node began to read the membership table and found itself alive in it; null when it never did.</param>
    /// <param name="others">What the other living members said, one entry for each that this node knows of.</param>
    /// <returns>The moment, null when nothing proves it.</returns>
    public static TimeSpan? ProofAt(TimeSpan now, TimeSpan? ownReading, IReadOnlyList<PeerWord> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        var proof = ownReading;
        if (others.Count == 0)
        {
            // Alone: nobody else could change anything, database or not. But it must have been a member once.
            return ownReading is null ? null : now;
        }

        var all = now;
        foreach (var other in others)
        {
            if (other.AskedAt is not { } askedAt)
            {
                all = TimeSpan.MinValue;
                continue;
            }

            if (other.ReadingAge is { } age && (proof is null || askedAt - age > proof))
            {
                proof = askedAt - age;
            }

            all = askedAt < all ? askedAt : all;
        }

        // Every other member answered: whoever could declare this node dead, or change a person, reaches it.
        return all > TimeSpan.MinValue && (proof is null || all > proof) ? all : proof;
    }
}
