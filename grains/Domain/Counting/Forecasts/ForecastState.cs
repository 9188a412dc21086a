namespace HealthPass.Grains.Counting.Forecasts;

/// <summary>What can be said of the day on which a region reaches its target for adoption.</summary>
public enum ForecastState : byte
{
    /// <summary>Nothing: the region goes by no target for adoption, or has no population to measure it by.</summary>
    NoTarget = 0,

    /// <summary>Nothing: its history is shorter than <see cref="Forecaster.LeastDays"/> days.</summary>
    NotEnoughData = 1,

    /// <summary>It is reached.</summary>
    Reached = 2,

    /// <summary>It is likely to be reached within <see cref="Forecaster.Horizon"/> days.</summary>
    Within = 3,

    /// <summary>It is not likely to be reached within <see cref="Forecaster.Horizon"/> days.</summary>
    Beyond = 4,
}
