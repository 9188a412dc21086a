namespace HealthPass.Grains.Staff.Factors;

/// <summary>What came of checking a passkey's answer.</summary>
/// <param name="Key">The passkey with its new count, null where the answer does not hold.</param>
/// <param name="Why">Why it does not: a lower snake word.</param>
public readonly record struct PasskeyVerdict(PasskeyKey? Key, string Why);
