using System.Text.Json.Serialization;

namespace HealthPass.Api.Venues;

/// <summary>A page of venues.</summary>
/// <param name="Venues">At most 50, in order of id.</param>
/// <param name="Next">What to give as <c>after</c> for the next page; left out on the last.</param>
public sealed record VenuePage(IReadOnlyList<VenueItem> Venues, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Next);
