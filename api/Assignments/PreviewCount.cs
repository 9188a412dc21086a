using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Assignments;

/// <summary>How many people of a county would go from one colour to another.</summary>
/// <param name="RegionCode">The county.</param>
/// <param name="RegionName">Its name.</param>
/// <param name="Before">The colour now.</param>
/// <param name="After">The colour that there would be.</param>
/// <param name="People">How many.</param>
public sealed record PreviewCount(
    string RegionCode,
    string RegionName,
    [property: AllowedValues("green", "yellow", "red", "none")] string Before,
    [property: AllowedValues("green", "yellow", "red", "none")] string After,
    int People);
