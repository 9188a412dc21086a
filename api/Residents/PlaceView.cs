using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Residents;

/// <summary>A region's name and those within it, for somebody who says where home is.</summary>
/// <param name="Code">12 digits.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="Level"><c>province</c>, <c>city</c>, <c>county</c>, <c>township</c> or <c>village</c>.</param>
/// <param name="Children">The regions in it.</param>
public sealed record PlaceView(
    string Code, string Name, [property: AllowedValues("province", "city", "county", "township", "village")] string Level, IReadOnlyList<PlaceChild> Children);
