namespace HealthPass.Grains.Lists;

/// <summary>What is wrong with a row.</summary>
/// <param name="Code">Wire code.</param>
/// <param name="Detail">In plain English; of the row no more than what the uploader wrote.</param>
public sealed record ListFinding(string Code, string Detail);
