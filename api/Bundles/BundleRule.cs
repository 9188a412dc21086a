namespace HealthPass.Api.Bundles;

/// <summary>What venues of a category demand until they have a rule of their own.</summary>
/// <param name="Category">The category.</param>
/// <param name="Yellow">For a yellow code.</param>
/// <param name="Unregistered">For somebody without a code.</param>
/// <param name="TestWithinHours">Greatest age of the last negative test, 0 for none.</param>
/// <param name="StaleTest">For a test that is missing or too old.</param>
/// <param name="PopUp">For an open obligation to be tested.</param>
public sealed record BundleRule(string Category, string Yellow, string Unregistered, int TestWithinHours, string StaleTest, string PopUp);
