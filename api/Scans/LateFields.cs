using HealthPass.Kernel.Verdicts;

namespace HealthPass.Api.Scans;

/// <summary>The fields of a late scan in whatever form it came; what is missing is null.</summary>
/// <param name="Scan">Those of every scan.</param>
/// <param name="ScannedAt">What the gate's clock said, Unix milliseconds; <see cref="LateReader.UnknownTime"/> for what is no time.</param>
/// <param name="ClockOffset">How far that was ahead, in seconds.</param>
/// <param name="Verdict">What the gate told; <see cref="LateReader.UnknownVerdict"/> for a word that is none.</param>
/// <param name="Degraded">Whether the service could not answer.</param>
internal readonly record struct LateFields(ScanFields Scan, long? ScannedAt, long? ClockOffset, Verdict? Verdict, bool Degraded);
