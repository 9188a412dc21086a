using MessagePack;

namespace HealthPass.Api.Panels;

/// <summary>The venue codes of one category.</summary>
/// <param name="Category">The category, as venues are registered with it.</param>
/// <param name="Label">Its Chinese name.</param>
/// <param name="Registered">Venues with a code.</param>
/// <param name="Active">Those with at least one scan today; null where that is withheld.</param>
/// <param name="Silent">Those without.</param>
[MessagePackObject]
public sealed record CategoryView(
    [property: Key("category")] string Category,
    [property: Key("label")] string Label,
    [property: Key("registered")] int Registered,
    [property: Key("active")] int? Active,
    [property: Key("silent")] int? Silent);
