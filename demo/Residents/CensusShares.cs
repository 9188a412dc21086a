using HealthPass.Demo.Draws;
using HealthPass.Grains.Regions;

namespace HealthPass.Demo.Residents;

/// <summary>
/// Draws homes as the census has them: a county by its share of the province, then any village of it, because townships
/// and villages have no published figures.
/// </summary>
internal sealed class CensusShares
{
    private readonly RegionNode[] _counties;
    private readonly long[] _upTo;
    private readonly RegionCode[][] _villages;

    /// <summary>Adds the populations up.</summary>
    /// <param name="tree">The region tree.</param>
    public CensusShares(RegionTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        _counties = [.. tree.Nodes.Where(node => node.Level == RegionLevel.County && node.Population > 0)];
        _villages = [.. _counties.Select(county => county.Children.SelectMany(township => township.Children).Select(village => village.Code).ToArray())];
        _upTo = new long[_counties.Length];
        var sum = 0L;
        for (var i = 0; i < _counties.Length; i++)
        {
            sum += _counties[i].Population!.Value;
            _upTo[i] = sum;
        }
    }

    /// <summary>Draws the home of a resident.</summary>
    /// <param name="seed">The demo's seed.</param>
    /// <param name="index">The resident.</param>
    /// <returns>The code of a village; of the county where the tree has none below it.</returns>
    public RegionCode HomeOf(int seed, int index)
    {
        var draw = new Draw(seed, DrawStream.Home, index);
        var person = (long)(draw.NextFraction() * _upTo[^1]);
        var found = Array.BinarySearch(_upTo, person + 1);
        var county = found < 0 ? ~found : found;
        var villages = _villages[county];
        return villages.Length == 0 ? _counties[county].Code : villages[draw.NextBelow(villages.Length)];
    }
}
