using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Hotline;

/// <summary>A person as an agent sees one: masked, with the colour explained.</summary>
/// <param name="PersonId">Pseudonymous id.</param>
/// <param name="MaskedName">First character and stars.</param>
/// <param name="DocumentType">Kind of document.</param>
/// <param name="MaskedDocument">First and last two characters.</param>
/// <param name="MaskedPhone">First and last three digits.</param>
/// <param name="RegionCode">Home region.</param>
/// <param name="RegionName">Its name.</param>
/// <param name="Colour"><c>green</c>, <c>yellow</c> or <c>red</c>.</param>
/// <param name="ReasonCode">Code of the rule-book row.</param>
/// <param name="Reason">Why, in plain Chinese.</param>
/// <param name="ReasonEn">Why, in plain English.</param>
/// <param name="Since">Since when.</param>
/// <param name="Until">When it ends by itself, null for green or while the end is not known.</param>
/// <param name="Release">What ends it, in Chinese; empty for green.</param>
/// <param name="ReleaseEn">What ends it, in English; empty for green.</param>
/// <param name="Rule">Edition and row of the rule book.</param>
/// <param name="Authority">The office that stands for the fact.</param>
/// <param name="DocumentNumber">The command document behind it.</param>
/// <param name="WhatToDo">What the person is to do, in Chinese.</param>
/// <param name="WhatToDoEn">What the person is to do, in English.</param>
/// <param name="Events">Recent history, newest first.</param>
/// <param name="FactBegan">From when the fact counts, which its end is reckoned from; null for green.</param>
/// <param name="RegionPath">Names of the home region and of those above it, city first.</param>
/// <param name="HelpSession">The volunteer's session in which the person was registered, null for somebody who applied alone.</param>
/// <param name="HelpKind">How: <c>applied</c> by a code to the own phone, <c>in_person</c> without a phone, <c>family</c> by a relative's; null for somebody who applied alone.</param>
public sealed record LookupResult(
    string PersonId,
    string MaskedName,
    string DocumentType,
    string MaskedDocument,
    string MaskedPhone,
    string RegionCode,
    string RegionName,
    [property: AllowedValues("green", "yellow", "red")] string Colour,
    string ReasonCode,
    string Reason,
    string ReasonEn,
    string Since,
    string? Until,
    string Release,
    string ReleaseEn,
    string Rule,
    string? Authority,
    string? DocumentNumber,
    string WhatToDo,
    string WhatToDoEn,
    IReadOnlyList<LookupEvent> Events,
    string? FactBegan,
    IReadOnlyList<string> RegionPath,
    string? HelpSession = null,
    [property: AllowedValues("applied", "in_person", "family", null)] string? HelpKind = null);
