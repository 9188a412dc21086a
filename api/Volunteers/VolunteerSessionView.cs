using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Volunteers;

/// <summary>A volunteer's session, and what was counted in it.</summary>
/// <param name="SessionId">Its number; whoever was registered in it bears it.</param>
/// <param name="Account">The volunteer's account.</param>
/// <param name="RegionCode">The county that helps are counted in.</param>
/// <param name="RegionName">Its name.</param>
/// <param name="Place">The place, in the volunteer's words.</param>
/// <param name="OpenedAt">When it began.</param>
/// <param name="Until">When it ends by itself, or has.</param>
/// <param name="ClosedAt">When it was ended, null where nobody has.</param>
/// <param name="State"><c>open</c>, <c>closed</c>, or <c>over</c> where it has run out.</param>
/// <param name="Helps">What was counted.</param>
public sealed record VolunteerSessionView(
    string SessionId,
    string Account,
    string RegionCode,
    string RegionName,
    string Place,
    string OpenedAt,
    string Until,
    string? ClosedAt,
    [property: AllowedValues("open", "closed", "over")] string State,
    HelpCounts Helps);
