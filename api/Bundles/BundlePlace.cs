namespace HealthPass.Api.Bundles;

/// <summary>A place within a venue that has a code of its own.</summary>
/// <param name="Number">Its number there.</param>
/// <param name="Name">What it is called.</param>
public sealed record BundlePlace(int Number, string Name);
