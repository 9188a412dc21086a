using HealthPass.Api.Access;
using HealthPass.Api.Endpoints;

namespace HealthPass.Api.Tasks;

/// <summary>Who has to do with tasks.</summary>
internal static class TaskCallers
{
    /// <summary>Command centres, which dispatch and supervise.</summary>
    public static Callers Issuers { get; } = Callers.Staff(AccessNames.CommandCentre);

    /// <summary>Campaign officers, who act for units.</summary>
    public static Callers Units { get; } = Callers.Staff(AccessNames.CampaignOfficer);

    /// <summary>Those who see how tasks stand.</summary>
    public static Callers Readers { get; } = Issuers | Units | Callers.Staff(AccessNames.Auditor);
}
