using HealthPass.Grains.People;

namespace HealthPass.Grains.Corrections;

/// <summary>All that an official needs to decide on a correction.</summary>
/// <param name="Sight">The correction, and what the official may do with it.</param>
/// <param name="Person">Whose it is, masked, as it is now; null where that person lives outside the official's region by now.</param>
public sealed record CorrectionFile(CorrectionSight Sight, PersonView? Person);
