namespace HealthPass.Api.Audit;

/// <summary>Checkpoints, newest first.</summary>
/// <param name="Checkpoints">A page of them; the last one's size is `before` of the next.</param>
public sealed record CheckpointList(IReadOnlyList<CheckpointView> Checkpoints);
