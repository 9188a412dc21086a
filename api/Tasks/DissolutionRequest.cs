namespace HealthPass.Api.Tasks;

/// <summary>Who takes over from a unit that is dissolved.</summary>
/// <param name="SuccessorId">A unit of the same region; null for nobody: what the unit had lapses then.</param>
public sealed record DissolutionRequest(Guid? SuccessorId);
