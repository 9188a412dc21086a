using System.ComponentModel.DataAnnotations;
using HealthPass.Api.Endpoints;

namespace HealthPass.Api.Persons;

/// <summary>An application for a health code.</summary>
/// <param name="Document">The identity document.</param>
/// <param name="Name">The name as on the document, 1 to 100 characters.</param>
/// <param name="Phone">Mainland mobile number.</param>
/// <param name="RegionCode">Home region: 12 digits, at any level; the lower the better.</param>
/// <param name="Link">The token of the text's link by which the person came; left out for none.</param>
public sealed record ApplicationRequest(
    [property: Required] DocumentField? Document, [property: Needed] string? Name, [property: Needed] string? Phone, [property: Needed] string? RegionCode,
    string? Link = null)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>The region.</returns>
    public override string ToString() => $"Application in {RegionCode}";
}
