using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Benchmarks.World;

/// <summary>One invented person.</summary>
/// <param name="Id">The pseudonym that HealthPass derives from the document.</param>
/// <param name="Number">The resident identity number; of a valid form, and nobody's on purpose.</param>
/// <param name="Name">The name.</param>
/// <param name="Phone">The phone.</param>
/// <param name="Region">Home region.</param>
internal readonly record struct BenchPerson(PersonId Id, string Number, string Name, string Phone, RegionNode Region);
