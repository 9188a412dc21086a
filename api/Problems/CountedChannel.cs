namespace HealthPass.Api.Problems;

/// <summary>Says of a call, or of an endpoint, as which channel's its problems count.</summary>
/// <param name="Name">The channel.</param>
internal sealed record CountedChannel(string Name);
