namespace HealthPass.Kernel.Regions;

/// <summary>What became of a code that is no longer in force. The first digits of identity numbers keep it for life; nothing else does.</summary>
/// <param name="Code">The code.</param>
/// <param name="Name">How the region was called under it.</param>
/// <param name="Successors">The codes of its territory afterwards, in order; each may have been followed in turn.</param>
/// <param name="Approved">The day of the approval.</param>
/// <param name="Document">The number of the approval.</param>
public sealed record RegionSuccession(RegionCode Code, string Name, IReadOnlyList<RegionCode> Successors, DateOnly Approved, string Document);
