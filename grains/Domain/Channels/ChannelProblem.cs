namespace HealthPass.Grains.Channels;

/// <summary>How often a channel was answered with a problem.</summary>
/// <param name="Code">The problem's code.</param>
/// <param name="Answers">How often.</param>
public readonly record struct ChannelProblem(string Code, long Answers);
