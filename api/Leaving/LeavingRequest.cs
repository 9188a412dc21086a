using System.ComponentModel.DataAnnotations;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Persons;

namespace HealthPass.Api.Leaving;

/// <summary>A withdrawal on paper.</summary>
/// <param name="Document">The identity document that the official has seen.</param>
/// <param name="Name">The name as the official reads it on the document; it is compared, and kept nowhere.</param>
public sealed record LeavingRequest([property: Required] DocumentField? Document, [property: Needed] string? Name)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>A word.</returns>
    public override string ToString() => "Withdrawal";
}
