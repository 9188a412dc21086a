using HealthPass.Grains.Counting;
using HealthPass.Grains.Counting.Publishing;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;

namespace HealthPass.Tests.Regions.Publishing;

/// <summary>A province of made-up cells, each with a count and a secret: what nobody outside knows.</summary>
internal sealed class MadeUpProvince : ISecretOffsets
{
    public static readonly IReadOnlyList<RegionNode> Regions = [.. Samples.Tree.Nodes.Where(PublishedRegions.Cover)];

    /// <summary>What has a count and a secret of its own: those who are counted in a region and in no part of it, and what of an area lies in a county.</summary>
    public static readonly IReadOnlyList<RegionCode> Cells =
        [.. Regions.Select(region => region.Code), .. Samples.Tree.Areas.All.SelectMany(area => area.Parts).Select(part => part.Key)];

    private readonly Dictionary<(RegionCode, Measure), long> _cells = [];
    private readonly Dictionary<(RegionCode, Measure), int> _secrets = [];

    public long this[RegionCode region, Measure measure]
    {
        get => _cells.GetValueOrDefault((region, measure));
        set => _cells[(region, measure)] = value;
    }

    public static MadeUpProvince Draw(Random random)
    {
        var province = new MadeUpProvince();
        foreach (var cell in Cells)
        {
            foreach (var measure in Enum.GetValues<Measure>())
            {
                province._secrets[(cell, measure)] = random.Next(SmallCounts.Step);

                // Some live in no county; most counts are small, where there is most to hide.
                province[cell, measure] = cell.Level >= RegionLevel.County ? random.Next(random.Next(3) == 0 ? 500 : 25) : random.Next(12);
            }
        }

        return province;
    }

    public int Of(RegionCode region, Measure measure, DateOnly? day) => _secrets[(region, measure)];

    /// <summary>The same province, but for one cell's count and secret.</summary>
    public MadeUpProvince With(RegionCode region, Measure measure, long count, int secret)
    {
        var other = new MadeUpProvince();
        foreach (var (cell, known) in _cells)
        {
            other._cells[cell] = known;
        }

        foreach (var (cell, known) in _secrets)
        {
            other._secrets[cell] = known;
        }

        other[region, measure] = count;
        other._secrets[(region, measure)] = secret;
        return other;
    }

    /// <summary>The true numbers as the regions' grains would tell them.</summary>
    public IReadOnlyDictionary<RegionCode, RegionSnapshot> Numbers()
    {
        var sums = new Dictionary<RegionCode, long[]>();
        _ = Sum(Samples.Tree.Root);
        return sums.ToDictionary(pair => pair.Key, pair => new RegionSnapshot(
            pair.Key, 1, Samples.Noon, Samples.Today, new(pair.Value[0], pair.Value[1], pair.Value[2]), pair.Value[3], pair.Value[4], pair.Value[5], pair.Value[6], pair.Value[7]));

        long[] Sum(RegionNode region)
        {
            var sum = Array.ConvertAll(Enum.GetValues<Measure>(), measure => this[region.Code, measure]);
            foreach (var child in region.Children.Where(PublishedRegions.Cover))
            {
                var below = Sum(child);
                for (var i = 0; i < sum.Length; i++)
                {
                    sum[i] += below[i];
                }
            }

            foreach (var (_, part) in Samples.Tree.Areas.PartsOf(region.Code))
            {
                // All of a part are counted in the first of its townships.
                var cell = Array.ConvertAll(Enum.GetValues<Measure>(), measure => this[part.Key, measure]);
                for (var i = 0; i < part.Members.Count; i++)
                {
                    sums[part.Members[i].Code] = i == 0 ? cell : new long[cell.Length];
                }

                for (var i = 0; i < sum.Length; i++)
                {
                    sum[i] += cell[i];
                }
            }

            return sums[region.Code] = sum;
        }
    }
}
