namespace HealthPass.Demo.Calls;

/// <summary>A scan as a gate sends it.</summary>
/// <param name="VenueId">Where.</param>
/// <param name="Code">The code that was read; null when a document was.</param>
/// <param name="Document">The document that was read; null when a code was.</param>
/// <param name="Direction">Which way.</param>
/// <param name="GateId">Which gate.</param>
/// <param name="ScanId">The gate's own id, so that a retry is recorded once.</param>
internal sealed record ScanBody(string VenueId, string? Code, DocumentBody? Document, string Direction, string GateId, Guid ScanId);
