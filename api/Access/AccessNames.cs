namespace HealthPass.Api.Access;

/// <summary>Schemes, claims, policies and roles.</summary>
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

    public const string EpidemicControl = "epidemic_control";
    public const string HotlineAgent = "hotline_agent";
    public const string VenueAdministrator = "venue_admin";
    public const string CommandCentre = "command_centre";
    public const string Auditor = "auditor";
    public const string Operator = "operator";

    /// <summary>A channel's key, or a venue administrator.</summary>
    public const string VenueRegistrar = "venue_registrar";

    /// <summary>The command centre, or an operator.</summary>
    public const string KioskIssuer = "kiosk_issuer";

    /// <summary>Those who read daily reports: the command centre, epidemic control and auditors.</summary>
    public const string ReportReader = "report_reader";

    /// <summary>Anybody who is signed in with an account, whatever the roles.</summary>
    public const string Staff = "staff";

    /// <summary>An operator, or whoever reaches the operators' own port.</summary>
    public const string Metrics = "metrics";

    public static readonly IReadOnlyList<string> Roles =
        [EpidemicControl, HotlineAgent, VenueAdministrator, CommandCentre, Auditor, Operator];
}
