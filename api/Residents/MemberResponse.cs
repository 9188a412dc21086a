using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Residents;

/// <summary>Somebody whom a resident holds, as the resident may see the member: masked, and without document, phone and home.</summary>
/// <param name="MemberId">The id of the holding.</param>
/// <param name="MaskedName">First character and stars.</param>
/// <param name="Relation">What the member is to the resident.</param>
/// <param name="Colour"><c>green</c>, <c>yellow</c> or <c>red</c>.</param>
/// <param name="ReasonCode">Code of the rule-book row behind the colour.</param>
/// <param name="Reason">The reason in plain Chinese.</param>
/// <param name="ReasonEn">The reason in plain English.</param>
/// <param name="Since">Since when.</param>
/// <param name="Until">When it ends by itself, null for green or while the end is not known.</param>
/// <param name="WhatToDo">What the member is to do, in Chinese.</param>
/// <param name="WhatToDoEn">What the member is to do, in English.</param>
public sealed record MemberResponse(
    string MemberId,
    string MaskedName,
    [property: AllowedValues("child", "parent", "spouse", "grandparent", "grandchild", "other")] string Relation,
    [property: AllowedValues("green", "yellow", "red")] string Colour,
    string ReasonCode,
    string Reason,
    string ReasonEn,
    string Since,
    string? Until,
    string WhatToDo,
    string WhatToDoEn);
