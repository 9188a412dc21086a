using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.TextCampaigns;

/// <summary>Phones that arrived.</summary>
/// <param name="Key">The number of the key that the pseudonyms are made with.</param>
/// <param name="Phones">1 to 5,000 of them.</param>
/// <param name="DryRun">Whether to say what would become of them, and keep nothing.</param>
public sealed record ArrivalsRequest(int Key, [property: Required] IReadOnlyList<ArrivalField>? Phones, bool DryRun);
