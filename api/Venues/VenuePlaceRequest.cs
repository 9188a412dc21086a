using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Venues;

/// <summary>A place to be added within a venue. A taxi or a bus needs a plate and a line or company, and nothing else.</summary>
/// <param name="Kind"><c>entrance</c>, <c>hall</c>, <c>floor</c>, <c>vehicle</c>, <c>line</c>, <c>carriage</c> or <c>seat</c>.</param>
/// <param name="Name">Its name in Chinese, at most 60 characters; made of the other fields for vehicles, lines, carriages and seats where it is left out.</param>
/// <param name="NameEn">Its name in English, at most 60 characters.</param>
/// <param name="Plate">The number plate, of a vehicle.</param>
/// <param name="Line">The line, the train or flight number, or the company of a taxi; at most 40 characters.</param>
/// <param name="Trip">The trip; at most 40 characters.</param>
/// <param name="Carriage">The carriage; at most 40 characters.</param>
/// <param name="Seat">The seat; at most 40 characters.</param>
/// <param name="Reason">Why an authority acts in the owner's place; at most 500 characters.</param>
public sealed record VenuePlaceRequest(
    [property: Required, AllowedValues("entrance", "hall", "floor", "vehicle", "line", "carriage", "seat")] string? Kind,
    string? Name,
    string? NameEn,
    string? Plate,
    string? Line,
    string? Trip,
    string? Carriage,
    string? Seat,
    [property: StringLength(500)] string? Reason);
