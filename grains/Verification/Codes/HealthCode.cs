using HealthPass.Kernel.People;

namespace HealthPass.Verification.Codes;

/// <summary>What a health code says once it is opened.</summary>
/// <param name="PersonId">Who shows it.</param>
/// <param name="IssuedAt">When it was made, Unix milliseconds.</param>
public readonly record struct HealthCode(PersonId PersonId, long IssuedAt);
