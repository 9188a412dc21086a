using System.ComponentModel.DataAnnotations;
using HealthPass.Api.Persons;

namespace HealthPass.Api.Hotline;

/// <summary>A lookup by a 12345 agent. The person is named by exactly one of the first five fields.</summary>
/// <param name="Query">Anything the caller can read out: a document number, a phone, a person id or the text of a code.</param>
/// <param name="Document">An identity document with its type.</param>
/// <param name="Phone">A mobile number.</param>
/// <param name="PersonId">A person id.</param>
/// <param name="Code">The text of a health code, expired or not.</param>
/// <param name="Purpose">What the lookup is for, 1 to 200 characters; it is written to the audit trail.</param>
/// <param name="CallId">The call's id in the hotline's own system.</param>
public sealed record LookupRequest(
    string? Query, DocumentField? Document, string? Phone, string? PersonId, string? Code,
    [property: Required, StringLength(200)] string? Purpose, [property: StringLength(64)] string? CallId)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>The purpose's length.</returns>
    public override string ToString() => "Lookup";
}
