using HealthPass.Demo.Places;

namespace HealthPass.Demo.Visits;

/// <summary>Which way a person goes through a gate.</summary>
internal static class Directions
{
    /// <summary>Neither in nor out.</summary>
    public const string Pass = "pass";

    private const double Morning = 8;
    private const double Evening = 19;
    private const double FewLeave = 0.1;
    private const double MostLeave = 0.8;

    /// <summary>Chooses a direction.</summary>
    /// <param name="flow">How people move through the place.</param>
    /// <param name="time">When.</param>
    /// <param name="fraction">Chance, 0 to 1.</param>
    public static string Choose(PlaceFlow flow, DateTime time, double fraction)
    {
        var leaving = FewLeave + ((MostLeave - FewLeave) * DayGoneBy(time));
        return flow switch
        {
            PlaceFlow.Through => Pass,
            PlaceFlow.Home => fraction < leaving ? "in" : "out",
            _ => fraction < leaving ? "out" : "in",
        };
    }

    // 0 until the morning, 1 from the evening on, even between.
    private static double DayGoneBy(DateTime time) =>
        Math.Clamp((time.TimeOfDay.TotalHours - Morning) / (Evening - Morning), 0, 1);
}
