using HealthPass.Demo.Draws;
using HealthPass.Kernel.Regions;

namespace HealthPass.Demo.Adoption;

/// <summary>
/// Who applies, where they live and in which order: everybody who ever will, county by county, so that nowhere more apply than
/// live there. The past and the demo's own traffic go by the same plan.
/// </summary>
internal sealed class AdoptionPlan
{
    // Counties of one city differ by this much either way.
    private const double Spread = 0.12;

    // Not everybody is reachable anywhere: children without a phone in the family, people who live elsewhere.
    private const double Most = 0.95;

    private readonly double[] _ages;
    private readonly RegionNode[] _counties;

    /// <summary>Lays it out.</summary>
    /// <param name="seed">The demo's seed.</param>
    /// <param name="tree">The regions, with a population in the demo's proportion.</param>
    public AdoptionPlan(int seed, RegionTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var all = tree.Nodes.Where(node => node.Level == RegionLevel.County).SelectMany(county => Of(seed, county))
            .OrderBy(application => application.Age).ThenBy(application => application.County.Index).ToArray();
        _ages = [.. all.Select(application => application.Age)];
        _counties = [.. all.Select(application => application.County)];
    }

    /// <summary>How many apply in all.</summary>
    public int Count => _ages.Length;

    /// <summary>The county where a resident lives.</summary>
    /// <param name="resident">From 0, in order of application.</param>
    public RegionNode CountyOf(int resident) => _counties[resident];

    /// <summary>How many have applied.</summary>
    /// <param name="age">How old the campaign is (<see cref="CampaignDays"/>).</param>
    public int AppliedBy(double age)
    {
        var found = Array.BinarySearch(_ages, age);
        if (found < 0)
        {
            return ~found;
        }

        while (found < _ages.Length && _ages[found] == age)
        {
            found++;
        }

        return found;
    }

    // The j-th applies when the share that it completes has: 1 - e^(-age / days).
    private static IEnumerable<(double Age, RegionNode County)> Of(int seed, RegionNode county)
    {
        var draw = new Draw(seed, DrawStream.Adoption, county.Code.Value);
        var city = CityCampaigns.Of(county.Parent!.Code);
        var willing = Math.Min(Most, city.Willing * (1 - Spread + (2 * Spread * draw.NextFraction())));
        var days = city.Days * (1 - Spread + (2 * Spread * draw.NextFraction()));
        var persons = (int)(county.Population!.Value * willing);
        for (var j = 0; j < persons; j++)
        {
            yield return (-days * Math.Log(1 - ((j + draw.NextFraction()) / persons)), county);
        }
    }
}
