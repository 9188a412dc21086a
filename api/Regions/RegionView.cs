using System.Text.Json.Serialization;
using MessagePack;
using AllowedValuesAttribute = System.ComponentModel.DataAnnotations.AllowedValuesAttribute;

namespace HealthPass.Api.Regions;

/// <summary>A region's numbers, everything below it included. The wall's hub sends the same shape.</summary>
/// <param name="Code">12 digits.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="Level"><c>province</c>, <c>city</c>, <c>county</c>, <c>township</c> or <c>village</c>.</param>
/// <param name="Population">Resident population, null where none is published.</param>
/// <param name="PopulationBasis"><c>census</c> or <c>estimate</c>, null without a population.</param>
/// <param name="Registered">Registered persons whose home lies here.</param>
/// <param name="AdoptionRate">Registered ÷ population, null without a population.</param>
/// <param name="ActiveToday">Estimate (± 0.8 %) of the residents who showed or were scanned today.</param>
/// <param name="ShowsToday">Shows of residents today.</param>
/// <param name="ScansToday">Scans at venues here today.</param>
/// <param name="Colours">Registered persons by colour; where the numbers are published ones, null for fewer than are shown.</param>
/// <param name="Day">The day that the numbers of today belong to, yyyy-MM-dd.</param>
/// <param name="AsOf">When the newest of these numbers arrived, or when they were published; always on <paramref name="Day"/>.</param>
/// <param name="Steps">How these numbers were rounded; not there where they are the true ones.</param>
/// <param name="Edition">The edition of the list of regions; only where one region is asked for.</param>
[MessagePackObject]
public sealed record RegionView(
    [property: Key("code")] string Code,
    [property: Key("name")] string Name,
    [property: Key("level"), AllowedValues("province", "city", "county", "township", "village")] string Level,
    [property: Key("population")] long? Population,
    [property: Key("populationBasis"), AllowedValues("census", "estimate", null)] string? PopulationBasis,
    [property: Key("registered")] long Registered,
    [property: Key("adoptionRate")] double? AdoptionRate,
    [property: Key("activeToday")] long ActiveToday,
    [property: Key("showsToday")] long ShowsToday,
    [property: Key("scansToday")] VerdictCounts ScansToday,
    [property: Key("colours")] ColourNumbers Colours,
    [property: Key("day")] string Day,
    [property: Key("asOf")] string AsOf,
    [property: Key("steps"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PublicSteps? Steps,
    [property: Key("edition"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Edition);
