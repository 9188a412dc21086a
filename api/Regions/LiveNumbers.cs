using HealthPass.Grains.Counting;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Regions;

/// <summary>Reads the true numbers of regions that are told together: all of one day.</summary>
internal sealed class LiveNumbers(IGrainFactory grains)
{
    // Clocks of nodes differ by less than a few reads take.
    private const int MostReads = 3;

    /// <summary>Reads regions.</summary>
    /// <returns>Their numbers, in their order.</returns>
    public async Task<RegionSnapshot[]> ReadAsync(IReadOnlyList<RegionNode> regions)
    {
        if (regions.Count == 0)
        {
            return [];
        }

        var numbers = await Task.WhenAll(regions.Select(ReadAsync));
        for (var read = 1; ; read++)
        {
            var day = SnapshotDays.NewestOf(numbers);
            var late = Enumerable.Range(0, numbers.Length).Where(i => numbers[i].Day != day).ToList();
            if (late.Count == 0 || read == MostReads)
            {
                return Array.ConvertAll(numbers, region => SnapshotDays.On(region, day));
            }

            var again = await Task.WhenAll(late.Select(i => ReadAsync(regions[i])));
            for (var i = 0; i < late.Count; i++)
            {
                numbers[late[i]] = again[i];
            }
        }
    }

    /// <summary>Reads functional areas: each member once, whatever it is asked for.</summary>
    /// <returns>Their numbers, in their order.</returns>
    public async Task<IReadOnlyList<AreaView>> ReadAsync(IReadOnlyList<FunctionalArea> areas)
    {
        var members = areas.SelectMany(area => area.Members).ToList();
        var numbers = (await ReadAsync(members)).ToDictionary(region => region.Code);
        return [.. areas.Select(area => AreaPresenter.Present(area, [.. area.Members.Select(member => numbers[member.Code])]))];
    }

    private Task<RegionSnapshot> ReadAsync(RegionNode region) => grains.GetGrain<IRegionGrain>(region.Code.Value).GetSnapshot();
}
