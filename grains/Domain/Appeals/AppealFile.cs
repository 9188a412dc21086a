using HealthPass.Grains.Assignments;
using HealthPass.Grains.People;

namespace HealthPass.Grains.Appeals;

/// <summary>All that an official needs to answer an appeal.</summary>
/// <param name="Sight">The appeal, and what the official may do with it.</param>
/// <param name="Person">Whose it is, masked; null where that person lives outside the official's region by now.</param>
/// <param name="Assignment">The assignment that the fact came by, null for none.</param>
public sealed record AppealFile(AppealSight Sight, PersonView? Person, AssignmentView? Assignment);
