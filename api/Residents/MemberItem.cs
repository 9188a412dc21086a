using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Residents;

/// <summary>Somebody whom a resident holds.</summary>
/// <param name="MemberId">The id of the holding; another after each consent.</param>
/// <param name="MaskedName">First character and stars.</param>
/// <param name="Relation">What the member is to the resident.</param>
/// <param name="State"><c>held</c>, or <c>needs_consent</c> for somebody who cannot be shown until asked: a child that has turned 14, or a consent that was cut short.</param>
/// <param name="Colour"><c>green</c>, <c>yellow</c> or <c>red</c>; null where the member needs to be asked.</param>
public sealed record MemberItem(
    string MemberId,
    string MaskedName,
    [property: AllowedValues("child", "parent", "spouse", "grandparent", "grandchild", "other")] string Relation,
    [property: AllowedValues("held", "needs_consent")] string State,
    [property: AllowedValues("green", "yellow", "red", null)] string? Colour);
