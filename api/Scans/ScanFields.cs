using HealthPass.Api.Persons;
using HealthPass.Verification.Records;

namespace HealthPass.Api.Scans;

/// <summary>The fields of a scan in whatever form it came; what is missing is null.</summary>
/// <param name="VenueId">The venue.</param>
/// <param name="Code">The text of the health code.</param>
/// <param name="Document">An identity document.</param>
/// <param name="Direction">Which way; <see cref="ScanReader.UnknownDirection"/> for a word that is none.</param>
/// <param name="ScanId">The gate's id; the empty UUID for one that is none.</param>
/// <param name="GateId">The gate's name.</param>
/// <param name="Place">The number of the sub-code.</param>
/// <param name="Means">How the person was named, where the gate says more than code or document.</param>
internal readonly record struct ScanFields(
    string? VenueId, string? Code, DocumentField? Document, ScanDirection? Direction, Guid? ScanId, string? GateId, long? Place = null, string? Means = null);
