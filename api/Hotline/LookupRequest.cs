using System.ComponentModel.DataAnnotations;
using HealthPass.Api.Persons;

namespace HealthPass.Api.Hotline;

/// <summary>A lookup by a 12345 agent. The person is named by exactly one of the first five fields.</summary>
/// <param name="Query">Anything the caller can read out: a document number, a phone, a person id or the text of a code.</param>
/// <param name="Document">An identity document with its type.</param>
/// <param name="Phone">A mobile number.</param>
/// <param name="PersonId">A person id.</param>
/// <param name="Code">The text of a health code, expired or not.</param>
/// <param name="Purpose">What the lookup is for: <c>own_code</c>, <c>family_code</c>, <c>appeal_intake</c> or <c>complaint_check</c>; it is written to the audit trail.</param>
/// <param name="CallId">The call's id in the hotline's own system; letters, digits, dots, dashes, colons and underscores. Without one a lookup is reviewed, save a <c>complaint_check</c>.</param>
/// <param name="Note">What else is to be said, at most 200 characters; without document numbers and phones, as it stays in the audit trail.</param>
public sealed record LookupRequest(
    string? Query, DocumentField? Document, string? Phone, string? PersonId, string? Code,
    [property: Required, StringLength(200), AllowedValues("own_code", "family_code", "appeal_intake", "complaint_check")] string? Purpose,
    [property: StringLength(64)] string? CallId, [property: StringLength(200)] string? Note = null)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>The purpose's length.</returns>
    public override string ToString() => "Lookup";
}
