namespace HealthPass.Demo.Calls;

/// <summary>What the demo reads of a show's answer.</summary>
/// <param name="Code">The health code.</param>
internal sealed record CodeAnswer(string? Code);
