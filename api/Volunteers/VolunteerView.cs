namespace HealthPass.Api.Volunteers;

/// <summary>How a volunteer stands.</summary>
/// <param name="Session">The session that goes on, null for none.</param>
/// <param name="Today">What the volunteer has done today, in all sessions.</param>
/// <param name="RegionCode">The region that the account is bound to.</param>
/// <param name="RegionName">Its name.</param>
public sealed record VolunteerView(VolunteerSessionView? Session, HelpCounts Today, string RegionCode, string RegionName);
