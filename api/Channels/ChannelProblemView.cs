namespace HealthPass.Api.Channels;

/// <summary>How often a channel was answered with a problem.</summary>
/// <param name="Code">The problem's code.</param>
/// <param name="Answers">How often.</param>
public sealed record ChannelProblemView(string Code, long Answers);
