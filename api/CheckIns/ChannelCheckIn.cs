using System.ComponentModel.DataAnnotations;
using HealthPass.Api.Endpoints;

namespace HealthPass.Api.CheckIns;

/// <summary>A reading of a venue's code by somebody who uses a channel.</summary>
/// <param name="PersonId">Who, as the application was answered.</param>
/// <param name="Code">What the camera read or the person typed: the address, or the 24 characters below the picture; of a venue's screen 37.</param>
/// <param name="PhoneRegion">Code of the region in which the phone is, as its system says; it is kept nowhere, and a doubt may come of it.</param>
public sealed record ChannelCheckIn([property: Needed] string? PersonId, [property: Required, StringLength(512)] string? Code, string? PhoneRegion);
