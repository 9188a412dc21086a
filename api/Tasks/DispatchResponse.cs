using HealthPass.Api.Assignments;

namespace HealthPass.Api.Tasks;

/// <summary>A dispatch with all that is needed to act on it.</summary>
/// <param name="Dispatch">The dispatch.</param>
/// <param name="Task">The task.</param>
/// <param name="Baseline">What the number was in the unit's region when it was dispatched; null where it was not known.</param>
/// <param name="Reading">What it is now; null for one that nothing counts yet.</param>
/// <param name="Moved">Whether it has moved as far as it should: reminders of the deadline stop then.</param>
/// <param name="Parts">What was dispatched further down.</param>
/// <param name="History">What happened, oldest first.</param>
/// <param name="Actions">What the account may do with it now.</param>
public sealed record DispatchResponse(
    DispatchItem Dispatch,
    TaskItem Task,
    double? Baseline,
    double? Reading,
    bool Moved,
    IReadOnlyList<DispatchItem> Parts,
    IReadOnlyList<HistoryEvent> History,
    IReadOnlyList<string> Actions);
