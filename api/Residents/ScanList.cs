namespace HealthPass.Api.Residents;

/// <summary>Where the resident was scanned within 14 days, since the registration began.</summary>
/// <param name="Items">Newest first, at most 200; a scan is there some seconds after it was made.</param>
public sealed record ScanList(IReadOnlyList<ScanItem> Items);
