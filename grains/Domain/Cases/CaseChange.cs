using System.Collections.Immutable;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Cases;

/// <summary>What a command changes.</summary>
/// <param name="Move">The row that it goes by.</param>
/// <param name="Clocks">The clocks afterwards.</param>
/// <param name="Desk">The region whose officials are asked afterwards.</param>
/// <param name="Event">What is put down.</param>
internal sealed record CaseChange(CaseMove Move, ImmutableArray<CaseClock> Clocks, RegionCode Desk, CaseEvent Event);
