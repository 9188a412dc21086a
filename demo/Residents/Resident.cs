using HealthPass.Kernel.Regions;

namespace HealthPass.Demo.Residents;

/// <summary>A made-up person.</summary>
/// <param name="Index">The number that everything else follows from.</param>
/// <param name="DocumentNumber">Number of a resident identity card.</param>
/// <param name="Name">The name.</param>
/// <param name="Phone">A mobile number.</param>
/// <param name="Home">The village where the person lives.</param>
internal sealed record Resident(int Index, string DocumentNumber, string Name, string Phone, RegionCode Home);
