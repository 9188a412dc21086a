using HealthPass.Api.Access;
using HealthPass.Api.Endpoints;

namespace HealthPass.Api.TextCampaigns;

/// <summary>Who has to do with the campaign's texts.</summary>
internal static class TextCallers
{
    /// <summary>Campaign officers, who write, approve and stop them.</summary>
    public static Callers Officers { get; } = Callers.Staff(AccessNames.CampaignOfficer);

    /// <summary>Those who see how they stand.</summary>
    public static Callers Readers { get; } = Officers | Callers.Staff(AccessNames.CommandCentre, AccessNames.Auditor);
}
