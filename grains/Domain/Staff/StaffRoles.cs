namespace HealthPass.Grains.Staff;

/// <summary>Wire names of the roles.</summary>
public static class StaffRoles
{
    /// <summary>Makes and checks assignments.</summary>
    public const string EpidemicControl = "epidemic_control";

    /// <summary>Answers callers of 12345.</summary>
    public const string HotlineAgent = "hotline_agent";

    /// <summary>Reviews what hotline agents look up.</summary>
    public const string HotlineSupervisor = "hotline_supervisor";

    /// <summary>Registers and reviews venues.</summary>
    public const string VenueAdministrator = "venue_admin";

    /// <summary>Watches the wall and issues reports.</summary>
    public const string CommandCentre = "command_centre";

    /// <summary>Reads the audit.</summary>
    public const string Auditor = "auditor";

    /// <summary>Runs the nodes.</summary>
    public const string Operator = "operator";

    /// <summary>Looks after accounts, their rights and API keys.</summary>
    public const string Administrator = "administrator";

    /// <summary>Helps people at stations, in neighbourhoods and at markets to apply (志愿者).</summary>
    public const string Volunteer = "volunteer";

    /// <summary>Looks after venues that it registered or that were given into its hands, and sees no others (场所负责人).</summary>
    public const string VenueKeeper = "venue_keeper";

    /// <summary>Acts for the units of exactly its region to which tasks of the campaign go (责任单位联络员).</summary>
    public const string CampaignOfficer = "campaign_officer";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [EpidemicControl, HotlineAgent, HotlineSupervisor, VenueAdministrator, CommandCentre, Auditor, Operator, Administrator, Volunteer, VenueKeeper, CampaignOfficer];

    /// <summary>Those that an account has alone.</summary>
    public static IReadOnlyList<string> Alone { get; } = [Administrator, Auditor, Operator, Volunteer, VenueKeeper];
}
