namespace HealthPass.Api.Volunteers;

/// <summary>A page of sessions.</summary>
/// <param name="Sessions">Newest first.</param>
/// <param name="Next">Asks for the following page; null on the last.</param>
public sealed record VolunteerSessionList(IReadOnlyList<VolunteerSessionView> Sessions, string? Next);
