namespace HealthPass.Demo.Days;

/// <summary>
/// The time of day that people of the demo live by: at speed 1 a day passes in 24 minutes. Only the traffic follows it;
/// the server records everything under its own, real time.
/// </summary>
/// <param name="clock">The real time.</param>
/// <param name="speed">Times sixty is how much faster it runs.</param>
/// <param name="start">What it shows now.</param>
internal sealed class SimulatedClock(TimeProvider clock, double speed, DateTime start)
{
    /// <summary>The first morning: Monday, the day of the province's notice, before the first commute.</summary>
    public static readonly DateTime FirstMorning = new(2021, 1, 11, 7, 0, 0, DateTimeKind.Unspecified);

    private const double Acceleration = 60;
    private readonly long _started = clock.GetTimestamp();

    /// <summary>What it shows.</summary>
    public DateTime Now => start + (clock.GetElapsedTime(_started) * (speed * Acceleration));
}
