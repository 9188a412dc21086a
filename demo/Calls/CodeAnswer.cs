namespace HealthPass.Demo.Calls;

/// <summary>What the demo reads of a show's answer.</summary>
internal sealed record CodeAnswer(string? Code);
