using HealthPass.Grains.Counting.Forecasts;
using HealthPass.Kernel.Regions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Regions.Forecasts;

public sealed class ForecastCacheTests : IDisposable
{
    private static readonly IReadOnlyList<RegionNode> Cities = Samples.Tree.Root.Children;

    private readonly FakeTimeProvider _clock = new(new(2022, 9, 1, 8, 0, 0, TimeSpan.FromHours(8)));
    private readonly ForecastCache _cache;
    private readonly List<(int Regions, DateOnly From, DateOnly To)> _reads = [];
    private DateOnly _through = new(2022, 8, 31);

    public ForecastCacheTests() => _cache = new(_clock);

    public void Dispose() => _cache.Dispose();

    [Fact]
    public async Task A_region_s_history_is_read_once_a_day()
    {
        var first = await ReadAsync(Cities);
        Assert.Equal((Cities.Count, new DateOnly(2022, 5, 4), new DateOnly(2022, 8, 31)), Assert.Single(_reads));
        _clock.Advance(TimeSpan.FromHours(15));
        Assert.All((await ReadAsync(Cities)).Zip(first), pair => Assert.Same(pair.Second, pair.First));
        _ = Assert.Single(_reads);

        _clock.Advance(TimeSpan.FromHours(1));
        _through = new(2022, 9, 1);
        Assert.Equal(_through, (await ReadAsync(Cities))[0].Through);
        Assert.Equal(2, _reads.Count);
    }

    [Fact]
    public async Task Only_what_is_missing_is_read_and_the_answer_keeps_the_order()
    {
        _ = await ReadAsync([Cities[1]]);
        var all = await ReadAsync([Cities[0], Cities[1], Cities[2]]);
        Assert.Equal([1, 2], _reads.Select(read => read.Regions));
        Assert.Equal([100L, 101, 102], all.Select(forecast => forecast.Path[0].Registered / 1_000));
    }

    [Fact]
    public async Task While_the_day_that_has_ended_is_not_computed_it_is_looked_for_every_few_minutes()
    {
        _through = new(2022, 8, 30);
        _ = await ReadAsync([Cities[0]]);
        _clock.Advance(TimeSpan.FromMinutes(4));
        _ = await ReadAsync([Cities[0]]);
        _ = Assert.Single(_reads);
        _clock.Advance(TimeSpan.FromMinutes(1));
        _through = new(2022, 8, 31);
        Assert.Equal(_through, (await ReadAsync([Cities[0]]))[0].Through);
        _clock.Advance(TimeSpan.FromHours(1));
        _ = await ReadAsync([Cities[0]]);
        Assert.Equal(2, _reads.Count);
    }

    [Fact]
    public async Task Those_who_ask_at_once_wait_for_the_same()
    {
        _ = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ReadAsync(Cities)));
        _ = Assert.Single(_reads);
    }

    [Fact]
    public async Task No_more_are_kept_than_there_is_room_for()
    {
        var villages = Samples.Tree.Nodes.Where(node => node.Level > RegionLevel.City).Take(ForecastCache.MaxKept).ToList();
        _ = await ReadAsync([Cities[0]]);
        foreach (var chunk in villages.Chunk(512))
        {
            _ = await ReadAsync(chunk);
        }

        var before = _reads.Count;
        _ = await ReadAsync([Cities[0]]);
        Assert.Equal(before + 1, _reads.Count);
    }

    private Task<IReadOnlyList<RegionForecast>> ReadAsync(IReadOnlyList<RegionNode> regions) => _cache.ReadAsync(
        regions,
        async (codes, from, to) =>
        {
            await Task.Yield();
            _reads.Add((codes.Count, from, to));
            return codes.SelectMany((code, _) => Enumerable.Range(0, 20).Select(i => (code, _through.AddDays(-i), CountOf(code))));
        },
        CancellationToken.None);

    // The first city stays at a hundred thousand, the next at one more thousand.
    private static long CountOf(RegionCode code) => 100_000 + (1_000 * Math.Max(0, Cities.Select(city => city.Code).ToList().IndexOf(code)));
}
