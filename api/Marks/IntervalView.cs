namespace HealthPass.Api.Marks;

/// <summary>A figure and the interval of 95 % around it.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public sealed record IntervalView(double Value, double Low, double High);
