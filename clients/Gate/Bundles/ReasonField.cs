namespace HealthPass.Gate.Bundles;

/// <summary>A reason of the rule book.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Zh">In Chinese.</param>
internal sealed record ReasonField(string Code, string? Zh);
