using HealthPass.Grains.People;

namespace HealthPass.Grains.Leaving;

/// <summary>All that an official needs to decide on a withdrawal.</summary>
/// <param name="Sight">The withdrawal, and what the official may do with it.</param>
/// <param name="Person">Whose it is, masked; null once nobody is registered, and where that person lives outside the official's region by now.</param>
public sealed record LeavingFile(LeavingSight Sight, PersonView? Person);
