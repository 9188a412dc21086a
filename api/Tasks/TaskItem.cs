using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Tasks;

/// <summary>A task of the campaign, and what its dispatches to the account's region come to.</summary>
/// <param name="TaskId">Its id.</param>
/// <param name="Source">The document that sets it.</param>
/// <param name="Clause">Where in it.</param>
/// <param name="Title">What it is, in few words.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="RegionCode">The region whose command centre issues it.</param>
/// <param name="From">From when, yyyy-MM-dd.</param>
/// <param name="Until">The day by which the document wants it done; null for good.</param>
/// <param name="Measure">The number that it should move.</param>
/// <param name="Categories">The categories of venues at which that is counted; empty for all.</param>
/// <param name="WantedPercent">By how many hundredths it should grow.</param>
/// <param name="Evidence">What counts as evidence.</param>
/// <param name="Lead">The units that lead.</param>
/// <param name="Supporting">The units that support.</param>
/// <param name="Light">The light that asks most for somebody's eye.</param>
/// <param name="Dispatches">To how many units of the account's region it went; those of a region further down included.</param>
/// <param name="Done">How many are done of those that parted it no further.</param>
/// <param name="Total">How many there are of those.</param>
/// <param name="Percent">How much of it is done together, 0 to 100.</param>
public sealed record TaskItem(
    string TaskId,
    string Source,
    string Clause,
    string Title,
    string Text,
    string RegionCode,
    string From,
    string? Until,
    [property: AllowedValues("registered", "registered_by_channel", "scans_by_category", "registered_after_text", "registered_with_help", "opinion_events_answered_in_time")] string Measure,
    IReadOnlyList<string> Categories,
    int WantedPercent,
    string Evidence,
    IReadOnlyList<TaskUnitItem> Lead,
    IReadOnlyList<TaskUnitItem> Supporting,
    [property: AllowedValues("green", "grey", "yellow", "red")] string Light,
    int Dispatches,
    int Done,
    int Total,
    int Percent);
