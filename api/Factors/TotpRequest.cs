using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Factors;

/// <summary>An app that was set up.</summary>
/// <param name="Name">What the owner calls it.</param>
/// <param name="Code">The six figures that it shows now.</param>
public sealed record TotpRequest([property: Required, StringLength(40)] string? Name, [property: Required] string? Code);
