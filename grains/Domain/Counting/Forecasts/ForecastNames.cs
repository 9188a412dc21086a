using HealthPass.Kernel.Wire;

namespace HealthPass.Grains.Counting.Forecasts;

/// <summary>Wire names of <see cref="ForecastState"/> and <see cref="ForecastMethod"/>.</summary>
public static class ForecastNames
{
    private static readonly WireNames<ForecastState> States = new(
    [
        (ForecastState.NoTarget, "no_target"),
        (ForecastState.NotEnoughData, "not_enough_data"),
        (ForecastState.Reached, "reached"),
        (ForecastState.Within, "within"),
        (ForecastState.Beyond, "beyond"),
    ]);

    private static readonly WireNames<ForecastMethod> Methods = new(
    [
        (ForecastMethod.DampedTrend, "damped_trend"),
        (ForecastMethod.Logistic, "logistic"),
    ]);

    /// <summary>The name on the wire.</summary>
    /// <param name="state">The state.</param>
    /// <returns>Lower snake case.</returns>
    public static string ToWire(this ForecastState state) => States.Of(state);

    /// <summary>The name on the wire.</summary>
    /// <param name="method">The method.</param>
    /// <returns>Lower snake case.</returns>
    public static string ToWire(this ForecastMethod method) => Methods.Of(method);
}
