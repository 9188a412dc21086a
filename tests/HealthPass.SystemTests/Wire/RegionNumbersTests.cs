namespace HealthPass.SystemTests.Wire;

public sealed class RegionNumbersTests : SystemTest
{
    private static readonly string[] Levels = ["510000000000", "510100000000", "510104000000", "510104018000", "510104018003"];

    [Fact]
    public async Task Numbers_rise_at_all_five_levels_and_nowhere_else()
    {
        var neighbours = new[] { "510300000000", "510105000000", "510104019000", "510104018002" };
        await Wait.ForADayThatLastsAsync(TimeSpan.FromMinutes(1));
        var api = (await StartAsync()).Api;
        var people = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => api.RegisterAsync(Resident.New(Levels[^1]))));
        _ = await api.ColourAsync("SC05", people[0]);
        _ = await api.ColourAsync("SC14", people[1], people[2]);
        var venueId = await api.VenueAsync(Levels[^1]);
        foreach (var id in people)
        {
            _ = (await api.ScanAsync(venueId, await api.CodeAsync(id))).Expect(200);
        }

        var expected = new RegionFigures(6, 3, 2, 1, 6, 6, 3, 2, 1);
        for (var i = 0; i < Levels.Length; i++)
        {
            var level = i;
            var figures = await Wait.UntilAsync(
                () => RegionFigures.ReadAsync(api, Levels[level]),
                // The number of active persons is an estimate; the others are exact.
                seen => seen with { Active = 6 } == expected && seen.Active is >= 5 and <= 7,
                $"the numbers of {Levels[level]} to be {expected}");
            Log($"{Levels[level]}: {figures}");
        }

        foreach (var code in neighbours)
        {
            Assert.Equal(new(0, 0, 0, 0, 0, 0, 0, 0, 0), await RegionFigures.ReadAsync(api, code));
        }
    }
}
