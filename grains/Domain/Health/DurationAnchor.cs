namespace HealthPass.Grains.Health;

/// <summary>The event that the days of a row count from.</summary>
public enum DurationAnchor : byte
{
    /// <summary>The beginning of the fact itself, always known; wire name <c>fact_began</c>.</summary>
    FactBegan = 1,

    /// <summary>Discharge from hospital; wire name <c>discharge</c>.</summary>
    Discharge = 2,

    /// <summary>Entry from abroad; wire name <c>entry</c>.</summary>
    Entry = 3,

    /// <summary>
    /// Arrival from a risk area outside the province, or the designation of one inside it; wire name
    /// <c>arrival_or_designation</c>.
    /// </summary>
    ArrivalOrDesignation = 4,

    /// <summary>The day of leaving Sichuan; wire name <c>departure</c>.</summary>
    Departure = 5,
}
