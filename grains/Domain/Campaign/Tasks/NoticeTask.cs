using System.Text.Json.Serialization;

namespace HealthPass.Grains.Campaign.Tasks;

/// <summary>A task as the notice has it.</summary>
/// <param name="Number">Its number among the tasks.</param>
/// <param name="Title">What it is, in few words.</param>
/// <param name="Goal">What is to be done.</param>
/// <param name="Lead">The units that lead, in the notice's words.</param>
/// <param name="Supporting">The units that support.</param>
/// <param name="From">The month from which on, yyyy-MM.</param>
/// <param name="Until">The month by whose end; null for good.</param>
/// <param name="Measure">Wire name of the number that it should move.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record NoticeTask(
    int Number, string Title, string Goal, IReadOnlyList<string> Lead, IReadOnlyList<string> Supporting, string From, string? Until, string Measure);
