using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Venues.Places;

/// <summary>What is registered of a place within a venue. Which fields a kind has is said by <see cref="PlaceForms"/>; the others are empty.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name in Chinese.</param>
/// <param name="NameEn">Its name in English, empty if not given.</param>
/// <param name="Plate">The vehicle's number plate.</param>
/// <param name="Line">The line, the train or flight number, or the company of a taxi.</param>
/// <param name="Trip">The trip, such as its time of departure.</param>
/// <param name="Carriage">The carriage.</param>
/// <param name="Seat">The seat.</param>
[GenerateSerializer, Immutable, Alias("place-draft")]
public sealed record PlaceDraft(
    [property: Id(0)] PlaceKind Kind,
    [property: Id(1)] string Name,
    [property: Id(2)] string NameEn,
    [property: Id(3)] string Plate,
    [property: Id(4)] string Line,
    [property: Id(5)] string Trip,
    [property: Id(6)] string Carriage,
    [property: Id(7)] string Seat);
