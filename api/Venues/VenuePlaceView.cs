using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Venues;

/// <summary>A place within a venue.</summary>
/// <param name="Number">Its number within the venue, which a scan names as <c>place</c>; 0 is the venue itself.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name in Chinese; empty for the venue itself.</param>
/// <param name="NameEn">Its name in English, null if not given.</param>
/// <param name="Plate">The number plate, null if it has none.</param>
/// <param name="Line">The line or company, null if it has none.</param>
/// <param name="Trip">The trip, null if it has none.</param>
/// <param name="Carriage">The carriage, null if it has none.</param>
/// <param name="Seat">The seat, null if it has none.</param>
/// <param name="State">Whether scans are taken there.</param>
/// <param name="AddedAt">When it was added.</param>
/// <param name="EndedAt">When it was ended, null while it is in use.</param>
/// <param name="Version">The edition of its poster that is in force.</param>
/// <param name="FormerUntil">When the edition before dies; null where that is past, or there was none.</param>
public sealed record VenuePlaceView(
    int Number,
    [property: AllowedValues("venue", "entrance", "hall", "floor", "vehicle", "line", "carriage", "seat")] string Kind,
    string Name,
    string? NameEn,
    string? Plate,
    string? Line,
    string? Trip,
    string? Carriage,
    string? Seat,
    [property: AllowedValues("in_use", "ended")] string State,
    string AddedAt,
    string? EndedAt,
    int Version,
    string? FormerUntil);
