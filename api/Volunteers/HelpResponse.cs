using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Volunteers;

/// <summary>What the person is shown, this once: the volunteer cannot ask for it again.</summary>
/// <param name="Kind"><c>applied</c>, <c>in_person</c>, <c>shown</c> or <c>family</c>.</param>
/// <param name="MaskedName">First character and stars.</param>
/// <param name="Colour"><c>green</c>, <c>yellow</c> or <c>red</c>.</param>
/// <param name="ReasonCode">Code of the rule-book row behind the colour.</param>
/// <param name="Reason">The reason in plain Chinese.</param>
/// <param name="ReasonEn">The reason in plain English.</param>
/// <param name="WhatToDo">What the person is to do, in Chinese.</param>
/// <param name="WhatToDoEn">What the person is to do, in English.</param>
/// <param name="Code">The text to draw as a QR code, good for 60 seconds.</param>
/// <param name="IssuedAt">When it was made.</param>
/// <param name="ExpiresAt">When it expires.</param>
/// <param name="PrintTicket">Prints one code for the person within ten minutes; null for somebody who is not green.</param>
public sealed record HelpResponse(
    [property: AllowedValues("applied", "in_person", "shown", "family")] string Kind,
    string MaskedName,
    [property: AllowedValues("green", "yellow", "red")] string Colour,
    string ReasonCode,
    string Reason,
    string ReasonEn,
    string WhatToDo,
    string WhatToDoEn,
    string Code,
    string IssuedAt,
    string ExpiresAt,
    string? PrintTicket)
{
    /// <summary>Tells nobody, so that no log line can.</summary>
    /// <returns>The kind.</returns>
    public override string ToString() => $"Help ({Kind})";
}
