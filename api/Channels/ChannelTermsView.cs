namespace HealthPass.Api.Channels;

/// <summary>What was agreed with a channel beside its keys.</summary>
/// <param name="ApplicationsPerMinute">Applications a minute.</param>
/// <param name="ApplicationsPerDay">Applications a day.</param>
/// <param name="Origins">The pages that may embed its application window; none where it has no window.</param>
/// <param name="SetBy">The administrator; null where that is not told.</param>
/// <param name="SetAt">When.</param>
public sealed record ChannelTermsView(int ApplicationsPerMinute, int ApplicationsPerDay, IReadOnlyList<string> Origins, string? SetBy, string SetAt);
