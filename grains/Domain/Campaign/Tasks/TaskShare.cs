namespace HealthPass.Grains.Campaign.Tasks;

/// <summary>A unit's share in a task.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="IsLead">Whether it leads (牵头), or supports (配合).</param>
public readonly record struct TaskShare(Guid UnitId, bool IsLead);
