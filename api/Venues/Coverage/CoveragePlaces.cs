using System.Text.Json.Serialization;

namespace HealthPass.Api.Venues.Coverage;

/// <summary>A page of places.</summary>
/// <param name="Places">At most 50.</param>
/// <param name="Next">What to give as <c>after</c> for the next page; left out on the last.</param>
public sealed record CoveragePlaces(IReadOnlyList<CoveragePlaceView> Places, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Next);
