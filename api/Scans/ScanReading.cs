using HealthPass.Api.Problems;
using HealthPass.Verification.Scans;

namespace HealthPass.Api.Scans;

/// <summary>A scan after its fields were read: a request for the verifier, or a problem.</summary>
internal readonly record struct ScanReading(ScanRequest Request, Problem? Problem);
