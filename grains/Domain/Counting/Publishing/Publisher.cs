using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Counting.Publishing;

/// <summary>
/// Makes releases of the regions' true numbers. All that a release tells is a function of what the veil leaves of each cell
/// (<see cref="SmallCounts.Veil"/>), so that whoever sees all releases, and compares them over the tree and over time, learns no more.
/// </summary>
/// <remarks>
/// A cell is a county and a measure. Who is counted in a city or the province, and in none of the counties there, makes a cell
/// of its own. A parent's numbers are sums of what is left of its cells, never a second look at the true ones.
/// </remarks>
internal sealed class Publisher(RegionTree regions, ISecretOffsets offsets)
{
    private static readonly Measure[] Measures = Enum.GetValues<Measure>();

    // Estimates of parts and whole do not add up: what an estimate of the whole has more is somebody's only beyond its error.
    private const long ActiveErrors = 50;

    private Dictionary<RegionCode, long[]> _held = [];
    private DateOnly _day;

    /// <summary>Goes on from a release that another process has made.</summary>
    public void Resume(Release release)
    {
        _day = release.Day;
        _held = release.Regions.ToDictionary(
            region => region.Code,
            region => (long[])[region.Registered, region.Green, region.Yellow, region.Red, region.Active, region.Shows, region.Allow, region.Check, region.Deny]);
    }

    /// <summary>Makes a release.</summary>
    /// <param name="slot">The beginning of its time, Unix seconds.</param>
    /// <param name="next">When the next is due, Unix seconds.</param>
    /// <param name="day">The day that the daily numbers belong to.</param>
    /// <param name="numbers">The true numbers of every region that is published.</param>
    public Release Make(long slot, long next, DateOnly day, IReadOnlyDictionary<RegionCode, RegionSnapshot> numbers)
    {
        var isNewDay = day != _day;
        _day = day;
        var held = new Dictionary<RegionCode, long[]>(_held.Count);
        var published = new List<PublishedCounts>(_held.Count);
        var areas = regions.Areas.All.ToDictionary(area => area, _ => new long[Measures.Length]);
        _ = Veiled(regions.Root);
        foreach (var (area, left) in areas)
        {
            Publish(area.Key, left);
        }

        _held = held;
        return new(slot, next, day, published);

        long[] Veiled(RegionNode region)
        {
            var left = new long[Measures.Length];
            foreach (var child in region.Children.Where(PublishedRegions.Cover))
            {
                Add(left, Veiled(child));
            }

            // What of an area lies here is a cell of its own: the region less the area is then what is left of other cells, and tells no more.
            foreach (var (area, part) in regions.Areas.PartsOf(region.Code))
            {
                var cell = Veil(part.Key, day, Sums(part.Members, numbers), left: new long[Measures.Length]);
                Add(areas[area], cell);
                Add(left, cell);
            }

            Add(left, Own(region, day, numbers, left));
            Publish(region.Code, left);
            return left;
        }

        void Publish(RegionCode code, long[] left)
        {
            // Registered persons are those of the three colours: another sum of the same, not another look.
            long[] sums = [left[0] + left[1] + left[2], .. left];
            var before = _held.GetValueOrDefault(code);
            var kept = new long[sums.Length];
            for (var i = 0; i < sums.Length; i++)
            {
                kept[i] = before is null || (isNewDay && i > (int)Measure.Red) ? sums[i] : SmallCounts.Hold(before[i], sums[i]);
            }

            held.Add(code, kept);
            var shown = Array.ConvertAll(kept, SmallCounts.Show);
            published.Add(new(code, shown[0], shown[1], shown[2], shown[3], shown[4], shown[5], shown[6], shown[7], shown[8]));
        }
    }

    private static void Add(long[] sums, long[] more)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += more[i];
        }
    }

    private static long[] Sums(IEnumerable<RegionNode> members, IReadOnlyDictionary<RegionCode, RegionSnapshot> numbers)
    {
        var all = members.Select(member => numbers[member.Code]).ToList();
        return Array.ConvertAll(Measures, measure => all.Sum(member => Of(member, measure)));
    }

    private long[] Own(RegionNode region, DateOnly day, IReadOnlyDictionary<RegionCode, RegionSnapshot> numbers, long[] veiledBelow)
    {
        var own = numbers[region.Code];
        var below = Sums(region.Children.Where(PublishedRegions.Cover).Concat(regions.Areas.PartsOf(region.Code).SelectMany(part => part.Part.Members)), numbers);
        return Veil(region.Code, day, Array.ConvertAll(Measures, measure => Of(own, measure) - below[Array.IndexOf(Measures, measure)]), veiledBelow);
    }

    private long[] Veil(RegionCode cell, DateOnly day, long[] counts, long[] left) => Array.ConvertAll(Measures, measure =>
    {
        var index = Array.IndexOf(Measures, measure);
        var rest = measure == Measure.Active ? counts[index] - (left[index] / ActiveErrors) : counts[index];
        return SmallCounts.Veil(rest, offsets.Of(cell, measure, measure > Measure.Red ? day : null));
    });

    private static long Of(RegionSnapshot numbers, Measure measure) => measure switch
    {
        Measure.Green => numbers.Registered.Green,
        Measure.Yellow => numbers.Registered.Yellow,
        Measure.Red => numbers.Registered.Red,
        Measure.Active => numbers.Active,
        Measure.Shows => numbers.Shows,
        Measure.Allow => numbers.Allow,
        Measure.Check => numbers.Check,
        _ => numbers.Deny,
    };
}
