using MessagePack;

namespace HealthPass.Api.Panels;

/// <summary>The venue codes of a region and everything below it.</summary>
/// <param name="Registered">Venues with a code.</param>
/// <param name="Active">Those with at least one scan today; null where that is withheld.</param>
/// <param name="Silent">Those without.</param>
/// <param name="Categories">By category; categories without a venue are left out.</param>
/// <param name="Levels">How many regions of each level below have venues, from the highest level down.</param>
/// <param name="Expected">Places that should have a code by the lists of the authorities; null until that has been read once.</param>
/// <param name="Present">Those of them that have one, or have asked for one.</param>
/// <param name="GateScans">Scans of today at gates; null where that is withheld.</param>
/// <param name="CheckIns">Check-ins of today, by people who read a venue's code themselves; null where that is withheld.</param>
[MessagePackObject]
public sealed record CoverageView(
    [property: Key("registered")] int Registered,
    [property: Key("active")] int? Active,
    [property: Key("silent")] int? Silent,
    [property: Key("categories")] IReadOnlyList<CategoryView> Categories,
    [property: Key("levels")] IReadOnlyList<LevelView> Levels,
    [property: Key("expected")] long? Expected,
    [property: Key("present")] long? Present,
    [property: Key("gateScans")] long? GateScans,
    [property: Key("checkIns")] long? CheckIns);
