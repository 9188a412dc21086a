using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Appeals;

/// <summary>What upholding the appeal would do now.</summary>
/// <param name="Effect">What an approval must say back: 64 hexadecimal digits.</param>
/// <param name="Before">The colour now.</param>
/// <param name="After">The colour that there would be: another fact may stand behind it.</param>
public sealed record AppealEffectView(
    string Effect,
    [property: AllowedValues("green", "yellow", "red", "none")] string Before,
    [property: AllowedValues("green", "yellow", "red", "none")] string After);
