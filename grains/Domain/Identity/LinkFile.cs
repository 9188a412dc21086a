using HealthPass.Grains.People;

namespace HealthPass.Grains.Identity;

/// <summary>All that an official needs to decide on a document link.</summary>
/// <param name="Sight">The case, and what the official may do with it.</param>
/// <param name="Person">Whose it is, masked, as it is now; null where that person lives outside the official's region by now.</param>
public sealed record LinkFile(LinkSight Sight, PersonView? Person);
