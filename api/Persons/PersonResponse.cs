using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace HealthPass.Api.Persons;

/// <summary>A person, masked.</summary>
/// <param name="PersonId">Pseudonymous id, 32 hexadecimal digits.</param>
/// <param name="Colour"><c>green</c>, <c>yellow</c> or <c>red</c>.</param>
/// <param name="ReasonCode">Code of the rule-book row behind the colour.</param>
/// <param name="Reason">The reason in plain Chinese.</param>
/// <param name="ReasonEn">The reason in plain English.</param>
/// <param name="Since">Since when.</param>
/// <param name="Until">When it ends by itself, null for green or while the end is not known.</param>
/// <param name="WhatToDo">What the person is to do, in Chinese.</param>
/// <param name="WhatToDoEn">What the person is to do, in English.</param>
/// <param name="Rule">Edition of the rule book.</param>
/// <param name="RegionCode">Home region.</param>
/// <param name="RegionName">Its name.</param>
/// <param name="MaskedName">First character and stars.</param>
/// <param name="DocumentType">Kind of document.</param>
/// <param name="MaskedDocument">First and last two characters.</param>
/// <param name="MaskedPhone">First and last three digits.</param>
/// <param name="Channel">The channel of the application.</param>
/// <param name="AppliedAt">When the person applied.</param>
public record PersonResponse(
    string PersonId,
    [property: AllowedValues("green", "yellow", "red")] string Colour,
    string ReasonCode,
    string Reason,
    string ReasonEn,
    string Since,
    string? Until,
    string WhatToDo,
    string WhatToDoEn,
    string Rule,
    string RegionCode,
    string RegionName,
    string MaskedName,
    string DocumentType,
    string MaskedDocument,
    string MaskedPhone,
    string Channel,
    string AppliedAt)
{
    /// <summary>In the answer to an application of somebody who was registered before: what it says otherwise, <c>phone</c> and <c>region</c>. Left out where nothing does, and elsewhere.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Differs { get; init; }
}
