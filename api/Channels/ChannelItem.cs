namespace HealthPass.Api.Channels;

/// <summary>A channel.</summary>
/// <param name="Channel">Its name; <c>own-page</c> is the residents' own page.</param>
/// <param name="Keys">Its keys in force, by name.</param>
/// <param name="Terms">What was agreed with it; null for nothing: it has no quota of its own then.</param>
/// <param name="Today">What was counted today.</param>
/// <param name="Month">What was counted in the last 30 days, today among them.</param>
public sealed record ChannelItem(string Channel, IReadOnlyList<ChannelKeyView> Keys, ChannelTermsView? Terms, ChannelNumbersView Today, ChannelNumbersView Month);
