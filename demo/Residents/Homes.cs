using HealthPass.Demo.Adoption;
using HealthPass.Demo.Draws;
using HealthPass.Kernel.Regions;

namespace HealthPass.Demo.Residents;

/// <summary>
/// Where residents live: in the county that the plan has them in, there in any village, because townships and villages have no
/// published figures.
/// </summary>
internal sealed class Homes(AdoptionPlan plan)
{
    private readonly Dictionary<RegionCode, RegionCode[]> _villages = Enumerable.Range(0, plan.Count)
        .Select(plan.CountyOf).Distinct()
        .ToDictionary(county => county.Code, county => county.Children.SelectMany(township => township.Children).Select(village => village.Code).ToArray());

    /// <summary>The home of a resident.</summary>
    /// <returns>The code of a village; of the county where the tree has none below it.</returns>
    public RegionCode Of(int seed, int resident)
    {
        var county = plan.CountyOf(resident).Code;
        var villages = _villages[county];
        return villages.Length == 0 ? county : villages[new Draw(seed, DrawStream.Home, resident).NextBelow(villages.Length)];
    }
}
