using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.CheckIns;

/// <summary>A resident's own reading of a venue's code.</summary>
/// <param name="Code">What the camera read or the resident typed: the address, or the 24 characters below the picture; of a venue's screen 37.</param>
/// <param name="PhoneRegion">Code of the region in which the phone is, as its system says; it is kept nowhere, and a doubt may come of it.</param>
public sealed record OwnCheckIn([property: Required, StringLength(512)] string? Code, string? PhoneRegion);
