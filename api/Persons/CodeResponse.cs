using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Persons;

/// <summary>A health code to show.</summary>
/// <param name="Code">The text to draw as a QR code, good for 60 seconds.</param>
/// <param name="Colour"><c>green</c>, <c>yellow</c> or <c>red</c>.</param>
/// <param name="ReasonCode">Code of the rule-book row behind the colour.</param>
/// <param name="Reason">The reason in plain Chinese.</param>
/// <param name="MaskedName">First character and stars.</param>
/// <param name="IssuedAt">When it was made.</param>
/// <param name="ExpiresAt">When it expires.</param>
/// <param name="RefreshAfterSeconds">After how many seconds the phone should ask for the next one.</param>
public sealed record CodeResponse(
    string Code,
    [property: AllowedValues("green", "yellow", "red")] string Colour,
    string ReasonCode,
    string Reason,
    string MaskedName,
    string IssuedAt,
    string ExpiresAt,
    int RefreshAfterSeconds);
