namespace HealthPass.Api.Sessions;

/// <summary>An account's sessions.</summary>
/// <param name="Sessions">Those that go on, newest first.</param>
public sealed record SessionList(IReadOnlyList<SessionView> Sessions);
