using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Documents;

/// <summary>A command document in the register.</summary>
/// <param name="DocumentId">Its id, which an assignment refers to.</param>
/// <param name="Number">Its number as it was issued.</param>
/// <param name="Issuer">The unit that issued it.</param>
/// <param name="RegionCode">The unit's region: the document counts in it and below.</param>
/// <param name="IssuedOn">The day that it bears, yyyy-MM-dd.</param>
/// <param name="Title">Its title.</param>
/// <param name="Sha256">SHA-256 of its file: 64 hexadecimal digits.</param>
/// <param name="MediaType">What its file is.</param>
/// <param name="Size">Bytes of its file.</param>
/// <param name="State"><c>in_force</c> or <c>withdrawn</c>: nothing new rests on one that was withdrawn.</param>
/// <param name="RegisteredBy">The account that registered it.</param>
/// <param name="RegisteredAt">When.</param>
/// <param name="WithdrawnBy">The account that withdrew it, null while it is in force.</param>
/// <param name="WithdrawnAt">When.</param>
/// <param name="WithdrawalNote">Why.</param>
public sealed record DocumentView(
    string DocumentId,
    string Number,
    string Issuer,
    string RegionCode,
    string IssuedOn,
    string Title,
    string Sha256,
    [property: AllowedValues("application/pdf", "image/png", "image/jpeg")] string MediaType,
    int Size,
    [property: AllowedValues("in_force", "withdrawn")] string State,
    string RegisteredBy,
    string RegisteredAt,
    string? WithdrawnBy,
    string? WithdrawnAt,
    string? WithdrawalNote);
