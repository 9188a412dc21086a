namespace HealthPass.Grains.Campaign.Effects;

/// <summary>
/// How applications changed after a day. Nobody was held out, so that nothing says that they changed because of it: only that they did, after.
/// </summary>
/// <param name="Level">New registrations a day of 10,000 who are not registered: how many more came from that day on than the days before had led to.</param>
/// <param name="Slope">By how much that changed further with each day.</param>
/// <param name="Before">Days before.</param>
/// <param name="After">Days after, the day itself among them.</param>
/// <param name="PlaceboLow">The least level that the same reckoning finds for days before on which nothing happened; null where there are too few days to try any.</param>
/// <param name="PlaceboHigh">The greatest.</param>
/// <param name="Placebos">How many such days were tried.</param>
public sealed record SeriesEffect(Interval Level, Interval Slope, int Before, int After, double? PlaceboLow, double? PlaceboHigh, int Placebos)
{
    /// <summary>Whether the change is more than chance: its interval holds no zero, and no day before shows as much.</summary>
    public bool StandsOut => !Level.Holds(0) && (PlaceboLow is not { } low || PlaceboHigh is not { } high || Level.Value < low || Level.Value > high);
}
