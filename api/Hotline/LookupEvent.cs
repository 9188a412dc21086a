using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Hotline;

/// <summary>One line of a person's recent history.</summary>
/// <param name="At">When.</param>
/// <param name="Kind"><c>applied</c>, <c>fact_added</c>, <c>fact_withdrawn</c>, <c>colour_changed</c> or <c>corrected</c>.</param>
/// <param name="Text">What happened, in Chinese.</param>
/// <param name="TextEn">What happened, in English.</param>
public sealed record LookupEvent(
    string At, [property: AllowedValues("applied", "fact_added", "fact_withdrawn", "colour_changed", "corrected")] string Kind, string Text, string TextEn);
