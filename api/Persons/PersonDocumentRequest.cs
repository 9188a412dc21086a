using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Persons;

/// <summary>A further document of a person.</summary>
/// <param name="Reason">What was checked; without document numbers and phones, as it stays in the audit trail.</param>
/// <param name="Document">The identity document.</param>
public sealed record PersonDocumentRequest([property: Required, StringLength(200)] string? Reason, [property: Required] DocumentField? Document)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>The kind of document.</returns>
    public override string ToString() => $"Further {Document}";
}
