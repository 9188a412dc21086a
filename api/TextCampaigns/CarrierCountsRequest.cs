using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.TextCampaigns;

/// <summary>What a carrier counted. The same city and hour again takes the place of what was handed in before.</summary>
/// <param name="Counts">1 to 5,000 of them, no city and hour twice.</param>
public sealed record CarrierCountsRequest([property: Required] IReadOnlyList<CarrierCountField>? Counts);
