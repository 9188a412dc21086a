using System.ComponentModel.DataAnnotations;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Persons;

namespace HealthPass.Api.Volunteers;

/// <summary>Somebody who has no phone, and stands before a volunteer with the document.</summary>
/// <param name="Document">The identity document.</param>
/// <param name="Name">The name as on the document, 1 to 100 characters.</param>
/// <param name="RegionCode">Home region.</param>
public sealed record InPersonRequest([property: Required] DocumentField? Document, [property: Needed] string? Name, [property: Needed] string? RegionCode)
{
    internal ApplicationRequest Application => new(Document, Name, null, RegionCode);

    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>A word.</returns>
    public override string ToString() => "Application in person";
}
