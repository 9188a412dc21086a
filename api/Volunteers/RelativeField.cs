using System.ComponentModel.DataAnnotations;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Persons;

namespace HealthPass.Api.Volunteers;

/// <summary>The relative who is to hold somebody.</summary>
/// <param name="Document">The relative's identity document.</param>
/// <param name="Name">The relative's name.</param>
/// <param name="Phone">The relative's phone, which the code goes to.</param>
public sealed record RelativeField([property: Required] DocumentField? Document, [property: Needed] string? Name, [property: Needed] string? Phone)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>A word.</returns>
    public override string ToString() => "Relative";
}
