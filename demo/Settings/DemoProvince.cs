using HealthPass.Demo.Adoption;
using HealthPass.Demo.Places;
using HealthPass.Demo.Residents;
using HealthPass.Demo.Visits;
using HealthPass.Kernel.Regions;

namespace HealthPass.Demo.Settings;

/// <summary>The made-up province: everything that follows from seed, regions and the day on which the code came into use.</summary>
internal sealed class DemoProvince
{
    private readonly AdoptionPlan _plan;
    private readonly DateOnly _launch;

    /// <summary>Makes it.</summary>
    /// <param name="seed">The demo's seed.</param>
    /// <param name="launch">The day on which the code came into use.</param>
    /// <param name="tree">The regions, with a population in the demo's proportion.</param>
    public DemoProvince(int seed, DateOnly launch, RegionTree tree)
    {
        _plan = new(seed, tree);
        _launch = launch;
        Code = tree.Root.Code.ToString();
        Residents = new(seed, _plan);
        Planner = new(seed, Residents, Venues, new(seed, launch, Venues.Count));
    }

    /// <summary>How many apply in all.</summary>
    public int Willing => _plan.Count;

    /// <summary>Its region code.</summary>
    public string Code { get; }

    /// <summary>Its residents.</summary>
    public ResidentMaker Residents { get; }

    /// <summary>Its venues.</summary>
    public IReadOnlyList<SampleVenue> Venues { get; } = SampleVenues.Load();

    /// <summary>Decides who goes where.</summary>
    public VisitPlanner Planner { get; }

    /// <summary>How many have applied.</summary>
    public int AppliedBy(DateTime time) => _plan.AppliedBy(CampaignDays.At(_launch, time));
}
