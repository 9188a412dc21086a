using HealthPass.Kernel.Settings;

namespace HealthPass.Grains.People;

/// <summary>How fast rows of the directory are compared with their people: the configuration section <c>HealthPass:Reconcile</c>.</summary>
public sealed class ReconcileOptions
{
    /// <summary>People a second in the whole cluster; 0 for none.</summary>
    [InRange(0, 10_000, ErrorMessage = "HealthPass:Reconcile:PeoplePerSecond must lie between {1} and {2}.")]
    public int PeoplePerSecond { get; set; } = 100;
}
