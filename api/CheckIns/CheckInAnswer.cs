using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.CheckIns;

/// <summary>The answer to a check-in (自主扫码). It is recorded: the verdict is on a node's disk before this leaves.</summary>
/// <param name="ScanId">The id of the record.</param>
/// <param name="VenueId">Where.</param>
/// <param name="VenueName">The venue's name; null while it cannot be read.</param>
/// <param name="Place">The place within it, 0 for the venue itself.</param>
/// <param name="Verdict"><c>allow</c>, <c>check</c> (show it to staff) or <c>deny</c>.</param>
/// <param name="Colour">The person's colour.</param>
/// <param name="ReasonCode">As in the answer to a scan.</param>
/// <param name="Reason">The reason in plain Chinese.</param>
/// <param name="PopUp">Whether a test is owed (弹窗).</param>
/// <param name="Repeated">Whether the person had checked in there within a quarter of an hour: this is what was answered then, and it counts once.</param>
/// <param name="Marks">What is doubtful about it, mostly nothing: <c>unproven</c>, <c>far</c>, <c>hasty</c>; and <c>degraded</c> while the service works without its database. None changes a colour.</param>
/// <param name="ScannedAt">The server's time.</param>
public sealed record CheckInAnswer(
    string ScanId,
    string VenueId,
    string? VenueName,
    int Place,
    [property: AllowedValues("allow", "check", "deny")] string Verdict,
    [property: AllowedValues("green", "yellow", "red", null)] string? Colour,
    string ReasonCode,
    string Reason,
    bool PopUp,
    bool Repeated,
    IReadOnlyList<string> Marks,
    string ScannedAt);
