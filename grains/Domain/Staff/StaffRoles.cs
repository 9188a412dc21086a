namespace HealthPass.Grains.Staff;

/// <summary>Wire names of the roles that the domain itself asks for.</summary>
public static class StaffRoles
{
    /// <summary>Makes and checks assignments.</summary>
    public const string EpidemicControl = "epidemic_control";
}
