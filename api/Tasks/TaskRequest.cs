using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Tasks;

/// <summary>A task to be entered.</summary>
/// <param name="Source">The document that sets it; at most 100 characters.</param>
/// <param name="Clause">Where in it; at most 100 characters.</param>
/// <param name="Title">What it is, in few words; at most 100 characters.</param>
/// <param name="Text">What is to be done; at most 500 characters, names nobody.</param>
/// <param name="Until">The day by which, yyyy-MM-dd, not in the past; null for good.</param>
/// <param name="Measure">The number that it should move.</param>
/// <param name="WantedPercent">By how many hundredths, 1 to 10,000.</param>
/// <param name="Evidence">What counts as evidence; at most 500 characters.</param>
/// <param name="Lead">The units that lead; at least one.</param>
/// <param name="Supporting">The units that support.</param>
public sealed record TaskRequest(
    [property: Required, StringLength(100)] string? Source,
    [property: Required, StringLength(100)] string? Clause,
    [property: Required, StringLength(100)] string? Title,
    [property: Required, StringLength(500)] string? Text,
    string? Until,
    [property: Required, AllowedValues("registered", "registered_by_channel", "scans_by_category", "registered_after_text", "registered_with_help", "opinion_events_answered_in_time")] string? Measure,
    int? WantedPercent,
    [property: Required, StringLength(500)] string? Evidence,
    [property: Required] IReadOnlyList<Guid>? Lead,
    IReadOnlyList<Guid>? Supporting);
