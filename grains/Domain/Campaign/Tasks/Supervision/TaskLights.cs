using HealthPass.Grains.Campaign.Tasks.Dispatches;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Wire;

namespace HealthPass.Grains.Campaign.Tasks.Supervision;

/// <summary>Decides on lights, and has their wire names.</summary>
public static class TaskLights
{
    private static readonly WireNames<TaskLight> Wire = new([(TaskLight.Green, "green"), (TaskLight.Grey, "grey"), (TaskLight.Yellow, "yellow"), (TaskLight.Red, "red")]);

    /// <summary>The name on the wire.</summary>
    /// <param name="light">The light.</param>
    /// <returns>Lower snake case.</returns>
    public static string ToWire(this TaskLight light) => Wire.Of(light);

    /// <summary>Reads a wire name; the match is exact.</summary>
    /// <param name="text">A wire name.</param>
    /// <param name="light">The light when the text names one.</param>
    /// <returns>Whether it does.</returns>
    public static bool TryParse(string? text, out TaskLight light) => Wire.TryParse(text, out light);

    /// <summary>The light of a dispatch by itself.</summary>
    /// <param name="dispatch">The dispatch.</param>
    /// <param name="now">When.</param>
    /// <param name="yellowDays">So many days before the deadline it turns yellow.</param>
    /// <returns>The light. What is overdue is red even where nobody has signed for it: it must not look calmer than what somebody is late with.</returns>
    public static TaskLight Of(DispatchStanding dispatch, DateTimeOffset now, int yellowDays)
    {
        ArgumentNullException.ThrowIfNull(dispatch);
        if (!dispatch.IsOpen)
        {
            return TaskLight.Green;
        }

        // From when the unit calls it done its time stands still: it is the issuer who is asked then.
        var day = ShanghaiDay.Of(dispatch.Progress.SubmittedAt ?? now);
        var left = dispatch.Draft.DueOn is { } due ? due.DayNumber - day.DayNumber : int.MaxValue;
        return left < 0 ? TaskLight.Red
            : dispatch.State == DispatchFlow.ToSign ? TaskLight.Grey
            : !DispatchFlow.IsAtWork(dispatch.State) ? TaskLight.Green
            : left <= yellowDays || dispatch.AnswerDueAt < now ? TaskLight.Yellow
            : TaskLight.Green;
    }
}
