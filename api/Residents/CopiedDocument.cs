using System.Text.Json.Serialization;

namespace HealthPass.Api.Residents;

/// <summary>A further document of the resident, masked: the number itself is not kept.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Country">Who issued a passport; left out where that is not known.</param>
/// <param name="MaskedDocument">First and last two characters of its number.</param>
/// <param name="LinkedAt">Since when it is the resident's.</param>
/// <param name="EndedAt">Since when it is no more; left out while it is.</param>
public sealed record CopiedDocument(
    string Type,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Country,
    string MaskedDocument,
    string LinkedAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? EndedAt);
