namespace HealthPass.Gate.Bundles;

/// <summary>A venue's rule, as far as it can be kept to offline.</summary>
/// <param name="TestWithinHours">How old a negative test may be; 0 where none is asked for.</param>
/// <param name="StaleTest">What somebody without one gets.</param>
internal sealed record RuleField(int TestWithinHours, string? StaleTest);
