namespace HealthPass.Grains.Channels;

/// <summary>What was counted of a channel on a day. It says nothing of any person.</summary>
/// <param name="Day">The day in Asia/Shanghai.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Numbers">What was counted.</param>
/// <param name="Problems">Problems that it was answered with, by code.</param>
public sealed record ChannelDay(DateOnly Day, string Channel, ChannelNumbers Numbers, IReadOnlyList<ChannelProblem> Problems);
