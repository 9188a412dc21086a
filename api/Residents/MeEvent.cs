using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Residents;

/// <summary>Something that happened to a person's colour.</summary>
/// <param name="At">When.</param>
/// <param name="Kind"><c>applied</c>, <c>fact_added</c>, <c>fact_withdrawn</c>, <c>colour_changed</c>, <c>restored</c> or <c>corrected</c>.</param>
/// <param name="Colour">The colour since then.</param>
/// <param name="ReasonCode">Code of the rule-book row behind it.</param>
public sealed record MeEvent(
    string At,
    [property: AllowedValues("applied", "fact_added", "fact_withdrawn", "colour_changed", "restored", "corrected")] string Kind,
    [property: AllowedValues("green", "yellow", "red")] string Colour,
    string ReasonCode);
