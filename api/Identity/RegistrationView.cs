using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Identity;

/// <summary>One of two registrations that may be one person's, masked.</summary>
/// <param name="PersonId">The pseudonymous id.</param>
/// <param name="MaskedName">First character and stars.</param>
/// <param name="DocumentType">What it is registered under.</param>
/// <param name="MaskedDocument">First and last two characters.</param>
/// <param name="MaskedPhone">First and last three figures.</param>
/// <param name="RegionCode">Home region.</param>
/// <param name="Channel">The channel of the application.</param>
/// <param name="AppliedAt">When it was registered.</param>
/// <param name="Colour">The colour now.</param>
public sealed record RegistrationView(
    string PersonId,
    string MaskedName,
    string DocumentType,
    string MaskedDocument,
    string MaskedPhone,
    string RegionCode,
    string Channel,
    string AppliedAt,
    [property: AllowedValues("green", "yellow", "red", "none")] string Colour);
