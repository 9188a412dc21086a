namespace HealthPass.Grains.Campaign.Tasks;

/// <summary>The number that a task should move. The numbers are stored and never change.</summary>
public enum TaskMeasure : byte
{
    /// <summary>Persons registered; wire name <c>registered</c>.</summary>
    Registered = 0,

    /// <summary>Persons registered through a channel; wire name <c>registered_by_channel</c>.</summary>
    RegisteredByChannel = 1,

    /// <summary>Scans of the last seven days at venues of the task's categories; wire name <c>scans_by_category</c>.</summary>
    ScansByCategory = 2,

    /// <summary>Persons registered after a text; wire name <c>registered_after_text</c>. Not counted yet.</summary>
    RegisteredAfterText = 3,

    /// <summary>Persons whom a volunteer has helped to register; wire name <c>registered_with_help</c>.</summary>
    RegisteredWithHelp = 4,

    /// <summary>Events of public opinion that were answered in time; wire name <c>opinion_events_answered_in_time</c>. Not counted yet.</summary>
    OpinionEventsAnsweredInTime = 5,
}
