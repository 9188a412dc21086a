namespace HealthPass.Api.Bundles;

/// <summary>A reason of the rule book, in the words that a screen shows.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
/// <param name="Colour">The colour that it gives.</param>
public sealed record BundleReason(string Code, string Zh, string En, string Colour);
