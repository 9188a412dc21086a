namespace HealthPass.Kernel.Venues;

/// <summary>What is to be said of a poster that somebody reads.</summary>
/// <param name="Fault">Why it is not good.</param>
/// <param name="Since">Since when it is not, Unix seconds; 0 where that is not known, or it is good.</param>
public readonly record struct PosterVerdict(PosterFault Fault, long Since);
