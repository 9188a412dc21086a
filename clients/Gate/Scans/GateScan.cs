namespace HealthPass.Gate.Scans;

/// <summary>What a gate has read: a code or a document, never both.</summary>
/// <param name="VenueId">The venue, 13 characters.</param>
/// <param name="Direction">Which way.</param>
/// <param name="Code">The text of a health code, as the reader gave it.</param>
/// <param name="Document">A document.</param>
/// <param name="GateId">The gate's own name: up to 32 ASCII letters, digits, dots, dashes, underscores and colons.</param>
public sealed record GateScan(string VenueId, GateDirection Direction, string? Code = null, GateDocument? Document = null, string? GateId = null)
{
    /// <summary>The gate's own number of this scan: whatever is sent again under it is recorded once.</summary>
    public Guid ScanId { get; init; } = Guid.CreateVersion7();

    /// <summary>Number of the entrance, hall or vehicle within the venue; 0 is the venue itself.</summary>
    public int Place { get; init; }

    /// <summary>Whether a card reader read the document; else somebody typed it.</summary>
    public bool ByCardReader { get; init; }

    /// <summary>Never the code or the number: what is written down by accident names nobody.</summary>
    public override string ToString() => $"{ScanId} at {VenueId}";
}
