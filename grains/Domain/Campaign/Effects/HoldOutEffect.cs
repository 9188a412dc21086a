namespace HealthPass.Grains.Campaign.Effects;

/// <summary>What a text did, by those who by chance got none for a while.</summary>
/// <param name="Naive">The proportion who applied among those who got it: they would not all have stayed away without.</param>
/// <param name="Held">The proportion who applied among those who got none.</param>
/// <param name="Difference">What the text did: the first less the second.</param>
public sealed record HoldOutEffect(Interval Naive, Interval Held, Interval Difference)
{
    /// <summary>Measures the effect.</summary>
    /// <param name="appliedOfSent">Who applied in time among those who got the text.</param>
    /// <param name="sent">Who got it.</param>
    /// <param name="appliedOfHeld">Who applied in time among those who were held out.</param>
    /// <param name="held">Who were held out.</param>
    /// <returns>The effect, null where nobody got it or nobody was held out.</returns>
    public static HoldOutEffect? Of(long appliedOfSent, long sent, long appliedOfHeld, long held)
    {
        if (sent <= 0 || held <= 0)
        {
            return null;
        }

        var (naive, without) = (Proportions.Wilson(appliedOfSent, sent), Proportions.Wilson(appliedOfHeld, held));
        return new(naive, without, Proportions.Newcombe(naive, without));
    }
}
