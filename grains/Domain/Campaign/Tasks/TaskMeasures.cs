using HealthPass.Kernel.Wire;

namespace HealthPass.Grains.Campaign.Tasks;

/// <summary>Wire names of <see cref="TaskMeasure"/>.</summary>
public static class TaskMeasures
{
    private static readonly WireNames<TaskMeasure> Wire = new(
    [
        (TaskMeasure.Registered, "registered"),
        (TaskMeasure.RegisteredByChannel, "registered_by_channel"),
        (TaskMeasure.ScansByCategory, "scans_by_category"),
        (TaskMeasure.RegisteredAfterText, "registered_after_text"),
        (TaskMeasure.RegisteredWithHelp, "registered_with_help"),
        (TaskMeasure.OpinionEventsAnsweredInTime, "opinion_events_answered_in_time"),
    ]);

    /// <summary>The name on the wire and in the audit trail.</summary>
    /// <param name="measure">The measure.</param>
    /// <returns>Lower snake case.</returns>
    public static string ToWire(this TaskMeasure measure) => Wire.Of(measure);

    /// <summary>Reads a wire name; the match is exact.</summary>
    /// <param name="text">A wire name.</param>
    /// <param name="measure">The measure when the text names one.</param>
    /// <returns>Whether it does.</returns>
    public static bool TryParse(string? text, out TaskMeasure measure) => Wire.TryParse(text, out measure);
}
