namespace HealthPass.Api.Channels;

/// <summary>The last 30 days of a channel, today the last; what was counted is there within a second or two.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Days">Oldest first; every day is there.</param>
/// <param name="Terms">What was agreed with it; null for nothing.</param>
public sealed record ChannelDaysView(string Channel, IReadOnlyList<ChannelDayView> Days, ChannelTermsView? Terms);
