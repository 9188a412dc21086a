using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Assignments;

/// <summary>A person in an assignment, masked.</summary>
/// <param name="PersonId">The pseudonymous id.</param>
/// <param name="MaskedName">First character and stars.</param>
/// <param name="MaskedDocument">First and last two characters.</param>
/// <param name="RegionCode">Home region.</param>
/// <param name="Colour">The colour now.</param>
/// <param name="ReasonCode">The rule-book row behind it.</param>
public sealed record AssignedPersonView(
    string PersonId,
    string MaskedName,
    string MaskedDocument,
    string RegionCode,
    [property: AllowedValues("green", "yellow", "red", "none")] string Colour,
    string ReasonCode);
