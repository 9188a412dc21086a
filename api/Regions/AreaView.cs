using System.Text.Json.Serialization;
using MessagePack;
using AllowedValuesAttribute = System.ComponentModel.DataAnnotations.AllowedValuesAttribute;

namespace HealthPass.Api.Regions;

/// <summary>
/// A functional area's numbers: the sums of its townships', which are in those of their counties and the city as well. Do not add them to those of regions.
/// </summary>
/// <param name="Code">An A and six digits. No region: nobody lives in an area but in one of its townships.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="CityCode">The city that it lies in.</param>
/// <param name="CityName">Its name.</param>
/// <param name="Members">Its townships.</param>
/// <param name="Basis">How certain these are: <c>listed</c> by an authority, or <c>reported</c> by others.</param>
/// <param name="Registered">Registered persons whose home lies here.</param>
/// <param name="ActiveToday">Estimate of the residents who showed or were scanned on the day.</param>
/// <param name="ShowsToday">Shows of residents on the day.</param>
/// <param name="ScansToday">Scans at venues here on the day.</param>
/// <param name="Colours">Registered persons by colour; where the numbers are published ones, null for fewer than are shown.</param>
/// <param name="Day">The day that the daily numbers belong to, yyyy-MM-dd.</param>
/// <param name="AsOf">When the newest of these numbers arrived, or when they were published; always on <paramref name="Day"/>.</param>
/// <param name="Steps">How these numbers were rounded; not there where they are the true ones.</param>
[MessagePackObject]
public sealed record AreaView(
    [property: Key("code")] string Code,
    [property: Key("name")] string Name,
    [property: Key("nameEn")] string NameEn,
    [property: Key("cityCode")] string CityCode,
    [property: Key("cityName")] string CityName,
    [property: Key("members")] IReadOnlyList<AreaMember> Members,
    [property: Key("basis"), AllowedValues("listed", "reported")] string Basis,
    [property: Key("registered")] long Registered,
    [property: Key("activeToday")] long ActiveToday,
    [property: Key("showsToday")] long ShowsToday,
    [property: Key("scansToday")] VerdictCounts ScansToday,
    [property: Key("colours")] ColourNumbers Colours,
    [property: Key("day")] string Day,
    [property: Key("asOf")] string AsOf,
    [property: Key("steps"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PublicSteps? Steps);
