using HealthPass.Kernel.People;
using HealthPass.Verification.Records;

namespace HealthPass.Verification.Scans;

/// <summary>Whom a scan names.</summary>
/// <param name="Id">The person; also of a code that is past its time or was ended, as far as it is known.</param>
/// <param name="Mark">What tells one code from another, 0 for none.</param>
/// <param name="Means">By what.</param>
/// <param name="Fault">Why not.</param>
internal readonly record struct NamedPerson(PersonId Id, ulong Mark, ScanMeans Means, ScanFault Fault);
