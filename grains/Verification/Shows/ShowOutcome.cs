using HealthPass.Kernel.People;
using HealthPass.Verification.Codes;

namespace HealthPass.Verification.Shows;

/// <summary>The answer to a show.</summary>
/// <param name="Status">The person's status, of nobody when nobody is registered.</param>
/// <param name="Code">The fresh health code, none when nobody is registered.</param>
/// <param name="IssuedAt">When it was made.</param>
public readonly record struct ShowOutcome(PersonStatus Status, SealedCode Code, DateTimeOffset IssuedAt);
