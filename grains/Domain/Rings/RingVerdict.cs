using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Rings;

/// <summary>Whether a key file goes with a database.</summary>
/// <param name="Fault">Why not.</param>
/// <param name="Keys">The keys that are missing in it, or are others.</param>
public sealed record RingVerdict(RingFault Fault, IReadOnlyList<KeyName> Keys);
