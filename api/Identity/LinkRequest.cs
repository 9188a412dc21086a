using System.ComponentModel.DataAnnotations;
using HealthPass.Api.Persons;

namespace HealthPass.Api.Identity;

/// <summary>What an official asks of a further document of a person.</summary>
/// <param name="Note">What was checked; without document numbers and phones, as it stays in the audit trail.</param>
/// <param name="Way"><c>link</c>, or <c>unlink</c> for a link that is wrong.</param>
/// <param name="PersonId">The person; or <c>registered</c> says who it is.</param>
/// <param name="Registered">The document that the person is registered under, or any that is the person's.</param>
/// <param name="Document">The further document.</param>
/// <param name="Paper">What was seen of it: <c>original</c>, <c>certified_copy</c> or <c>authority_notice</c>.</param>
public sealed record LinkRequest(
    [property: Required, StringLength(200)] string? Note,
    [property: Required, AllowedValues("link", "unlink")] string? Way,
    string? PersonId,
    DocumentField? Registered,
    [property: Required] DocumentField? Document,
    [property: Required, AllowedValues("original", "certified_copy", "authority_notice")] string? Paper)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>The kind of document.</returns>
    public override string ToString() => $"Further {Document}";
}
