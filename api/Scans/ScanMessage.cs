using System.Text.Json.Serialization;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using MessagePack;

namespace HealthPass.Api.Scans;

/// <summary>A scan as a gate sends it. Either <paramref name="Code"/> or <paramref name="Document"/>, not both.</summary>
/// <param name="VenueId">The venue, 13 characters.</param>
/// <param name="Code">The text of the health code, a live one or a printed one.</param>
/// <param name="Document">An identity document, the fallback for people without a phone.</param>
/// <param name="Direction"><c>in</c>, <c>out</c> or <c>pass</c>.</param>
/// <param name="ScanId">The gate's own UUID, so that a retry is recorded once.</param>
/// <param name="GateId">The gate's own name: up to 32 ASCII letters, digits, dots, dashes, underscores and colons.</param>
/// <param name="Place">The number of the sub-code (entrance, hall, vehicle) within the venue; nothing or 0 is the venue itself.</param>
/// <param name="Means"><c>card</c> where a reader read an identity card; only with <paramref name="Document"/>, which is typed without it.</param>
[MessagePackObject]
public sealed record ScanMessage(
    [property: Key("venueId"), Needed] string? VenueId,
    [property: Key("code")] string? Code,
    [property: Key("document")] DocumentField? Document,
    [property: Key("direction"), Needed] string? Direction,
    [property: Key("scanId")] string? ScanId,
    [property: Key("gateId")] string? GateId,
    [property: Key("place")] int? Place = null,
    [property: Key("means")] string? Means = null)
{
    /// <summary>What is wrong with what came in its place, null for a scan.</summary>
    [IgnoreMember, JsonIgnore]
    internal Problem? Problem { get; private init; }

    /// <summary>What is no scan.</summary>
    /// <param name="problem">What is wrong with it.</param>
    internal static ScanMessage Unreadable(Problem problem) => new(null, null, null, null, null, null) { Problem = problem };
}
