namespace HealthPass.Api.Channels;

/// <summary>A day of a channel.</summary>
/// <param name="Date">The day in the province.</param>
/// <param name="Numbers">What was counted.</param>
/// <param name="Problems">Problems by code, the most frequent first.</param>
public sealed record ChannelDayView(string Date, ChannelNumbersView Numbers, IReadOnlyList<ChannelProblemView> Problems);
