namespace HealthPass.Api.Tasks;

/// <summary>A task with its dispatches.</summary>
/// <param name="Task">The task.</param>
/// <param name="Reading">What its number is in the account's region now; null for one that nothing counts yet.</param>
/// <param name="MayDispatch">Whether the account may dispatch it.</param>
/// <param name="Dispatches">The dispatches to units of the account's region; one that is a part of another names it.</param>
/// <param name="AsOf">When that was so.</param>
public sealed record TaskView(TaskItem Task, double? Reading, bool MayDispatch, IReadOnlyList<DispatchItem> Dispatches, string AsOf);
