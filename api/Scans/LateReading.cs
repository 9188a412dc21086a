using HealthPass.Api.Problems;
using HealthPass.Verification.Late;

namespace HealthPass.Api.Scans;

/// <summary>A late scan after its fields were read: a scan for the verifier, or a problem.</summary>
internal readonly record struct LateReading(LateScan Scan, Problem? Problem);
