namespace HealthPass.Api.Tasks;

/// <summary>The campaign's tasks.</summary>
/// <param name="Tasks">All of them.</param>
/// <param name="AsOf">When that was so.</param>
public sealed record TaskList(IReadOnlyList<TaskItem> Tasks, string AsOf);
