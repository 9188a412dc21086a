using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Lists;

/// <summary>A row of a list.</summary>
/// <param name="Row">Which, as the program that shows the sheet counts.</param>
/// <param name="Cells">What stands in it, in the order of the columns.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Code">What is wrong, null for nothing.</param>
/// <param name="Detail">What is wrong, or what is so already, in plain English; null for nothing.</param>
/// <param name="Result">The id of what was made of it, null for nothing yet.</param>
public sealed record ListRowAnswer(
    int Row, IReadOnlyList<string> Cells, [property: AllowedValues("good", "bad", "done", "refused", "unchanged")] string Outcome, string? Code, string? Detail, string? Result);
