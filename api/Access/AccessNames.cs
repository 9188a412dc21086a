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

    /// <summary>What a session lacks that is good for nothing yet but to get it.</summary>
    public const string LimitClaim = "limit";
    public const string LimitPassword = "password";
    public const string LimitFactor = "factor";
    public static readonly IReadOnlyList<string> Limits = [LimitPassword, LimitFactor];

    public const string Channel = "channel";
    public const string Gate = "gate";
    public const string Carrier = "carrier";
    public const string Kiosk = "kiosk";
    public const string Resident = "resident";

    public const string EpidemicControl = StaffRoles.EpidemicControl;
    public const string HotlineAgent = StaffRoles.HotlineAgent;
    public const string HotlineSupervisor = StaffRoles.HotlineSupervisor;
    public const string VenueAdministrator = StaffRoles.VenueAdministrator;
    public const string CommandCentre = StaffRoles.CommandCentre;
    public const string Auditor = StaffRoles.Auditor;
    public const string Operator = StaffRoles.Operator;
    public const string Administrator = StaffRoles.Administrator;
    public const string Volunteer = StaffRoles.Volunteer;
    public const string VenueKeeper = StaffRoles.VenueKeeper;
    public const string CampaignOfficer = StaffRoles.CampaignOfficer;

    public static readonly IReadOnlyList<string> Roles = StaffRoles.All;
}
