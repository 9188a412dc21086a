using HealthPass.Grains.Staff;

namespace HealthPass.Api.Access;

/// <summary>The scheme, claims and roles.</summary>
internal static class AccessNames
{
    public const string Scheme = "HealthPass";
    public const string ApiKeyHeader = "X-Api-Key";

    public const string KindClaim = "kind";
    public const string RegionClaim = "region";
    public const string EndsAtClaim = "ends_at";

    public const string Channel = "channel";
    public const string Gate = "gate";
    public const string Kiosk = "kiosk";

    public const string EpidemicControl = StaffRoles.EpidemicControl;
    public const string HotlineAgent = "hotline_agent";
    public const string VenueAdministrator = "venue_admin";
    public const string CommandCentre = "command_centre";
    public const string Auditor = "auditor";
    public const string Operator = "operator";

    public static readonly IReadOnlyList<string> Roles =
        [EpidemicControl, HotlineAgent, VenueAdministrator, CommandCentre, Auditor, Operator];
}
