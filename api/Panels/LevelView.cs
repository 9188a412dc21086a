using MessagePack;
using AllowedValuesAttribute = System.ComponentModel.DataAnnotations.AllowedValuesAttribute;

namespace HealthPass.Api.Panels;

/// <summary>How far venue codes reach into one level of the regions below.</summary>
/// <param name="Level"><c>city</c>, <c>county</c>, <c>township</c> or <c>village</c>.</param>
/// <param name="Regions">Regions of this level.</param>
/// <param name="Registered">Those that have a venue, in themselves or below.</param>
/// <param name="Active">Those where a venue has at least one scan today; null where that is withheld.</param>
/// <param name="Silent">Those with venues, of which none has.</param>
[MessagePackObject]
public sealed record LevelView(
    [property: Key("level"), AllowedValues("city", "county", "township", "village")] string Level,
    [property: Key("regions")] int Regions,
    [property: Key("registered")] int Registered,
    [property: Key("active")] int? Active,
    [property: Key("silent")] int? Silent);
