using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Corrections;

/// <summary>One thing that is asked to be put right, masked.</summary>
/// <param name="Field">What.</param>
/// <param name="Before">As it is now; null once it is decided, and where the person lives outside the account's region by now.</param>
/// <param name="After">As it is to be; a region as its code.</param>
public sealed record CorrectionChange([property: AllowedValues("name", "phone", "region")] string Field, string? Before, string After);
