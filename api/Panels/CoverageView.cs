using MessagePack;

namespace HealthPass.Api.Panels;

/// <summary>The venue codes of a region and everything below it.</summary>
/// <param name="Registered">Venues with a code.</param>
/// <param name="Active">Those with at least one scan today; null where that is withheld.</param>
/// <param name="Silent">Those without.</param>
/// <param name="Categories">By category; categories without a venue are left out.</param>
/// <param name="Levels">How many regions of each level below have venues, from the highest level down.</param>
[MessagePackObject]
public sealed record CoverageView(
    [property: Key("registered")] int Registered,
    [property: Key("active")] int? Active,
    [property: Key("silent")] int? Silent,
    [property: Key("categories")] IReadOnlyList<CategoryView> Categories,
    [property: Key("levels")] IReadOnlyList<LevelView> Levels);
