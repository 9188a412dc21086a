using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Tasks;

/// <summary>A unit for the register.</summary>
/// <param name="Name">Its name; at most 100 characters, one of a name in a region.</param>
/// <param name="RegionCode">Its region.</param>
public sealed record UnitRequest([property: Required, StringLength(100)] string? Name, [property: Required] string? RegionCode);
