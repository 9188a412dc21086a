using System.ComponentModel.DataAnnotations;
using HealthPass.Api.Endpoints;

namespace HealthPass.Api.Venues;

/// <summary>A poster that was lost or copied is to be followed by another edition.</summary>
/// <param name="Version">The edition that the caller knows to be in force.</param>
/// <param name="Until">When that dies, RFC 3339, at most 30 days ahead; at once where it is left out.</param>
/// <param name="Reason">Why an authority acts in the owner's place; at most 500 characters.</param>
public sealed record VenuePosterRequest([property: Needed] int? Version, string? Until, [property: StringLength(500)] string? Reason);
