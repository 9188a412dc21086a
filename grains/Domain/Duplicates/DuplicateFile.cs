using HealthPass.Grains.People;

namespace HealthPass.Grains.Duplicates;

/// <summary>All that an official needs to decide on two registrations.</summary>
/// <param name="Sight">The case, and what the official may do with it.</param>
/// <param name="Earlier">The registration that came first, masked; null where that person lives outside the official's region by now.</param>
/// <param name="Later">The other one, likewise.</param>
public sealed record DuplicateFile(DuplicateSight Sight, PersonView? Earlier, PersonView? Later);
