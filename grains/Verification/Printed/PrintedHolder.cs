using HealthPass.Kernel.People;

namespace HealthPass.Verification.Printed;

/// <summary>Whose a printed code is.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="InForce">Whether it is the person's code now; false when it was ended, or another was issued since.</param>
public readonly record struct PrintedHolder(PersonId PersonId, bool InForce);
