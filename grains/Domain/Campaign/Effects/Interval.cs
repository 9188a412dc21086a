namespace HealthPass.Grains.Campaign.Effects;

/// <summary>A figure and the interval of 95 % around it.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public readonly record struct Interval(double Value, double Low, double High)
{
    /// <summary>How much of the normal distribution lies within so many standard deviations of its middle: 95 %.</summary>
    public const double Z = 1.959963984540054;

    /// <summary>Whether the interval holds a figure.</summary>
    /// <param name="figure">The figure.</param>
    public bool Holds(double figure) => Low <= figure && figure <= High;
}
