using CsCheck;
using HealthPass.Grains.Counting.Publishing;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;
using Xunit;

namespace HealthPass.Tests.Regions.Publishing;

/// <summary>
/// Attacks on what is published. The attacker sees every release, of every region, at every time, and knows the true count and the
/// secret of every cell but one, and that in the last people come and go one by one.
/// </summary>
public sealed class PublisherTests
{
    private const int Releases = 60;

    private static readonly Measure[] Measures = Enum.GetValues<Measure>();

    [Fact]
    public void Ten_provinces_look_the_same_for_ever_and_have_ten_different_counts() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var province = MadeUpProvince.Draw(random);
            var cell = MadeUpProvince.Cells[random.Next(MadeUpProvince.Cells.Count)];
            var measure = Measures[random.Next(Measures.Length)];
            var secret = province.Of(cell, measure, Samples.Today);
            var walk = Walk(random, random.Next(40));

            // What is left of a true count and its secret is left of ten others too, and each of them moves one by one as well.
            var worlds = Enumerable.Range(0, SmallCounts.Step)
                .Select(other => walk.Select(count => SmallCounts.Veil(count, secret) + other).ToArray())
                .ToList();
            var seen = Seen(province, cell, measure, walk, secret);
            for (var other = 0; other < worlds.Count; other++)
            {
                Assert.All(worlds[other].Zip(worlds[other].Skip(1)), pair => Assert.InRange(Math.Abs(pair.First - pair.Second), 0, 1));
                Assert.Equal(seen, Seen(province, cell, measure, worlds[other], other));
            }

            Assert.All(Enumerable.Range(0, Releases), at => Assert.Equal(SmallCounts.Step, worlds.Select(world => world[at]).Distinct().Count()));
        },
        iter: 25, threads: 1);

    [Fact]
    public void None_and_nine_look_alike_in_a_county_whatever_the_secret() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var province = MadeUpProvince.Draw(random);
            var county = Samples.County.Code;
            var measure = Measures[random.Next(Measures.Length)];
            var secret = random.Next(SmallCounts.Step);
            var published = Enumerable.Range(0, SmallCounts.Step)
                .Select(count => Of(Make(new(Samples.Tree, province.With(county, measure, count, secret)), 0, province.With(county, measure, count, secret)), county, measure));
            Assert.All(published, shown => Assert.Equal(0, shown));
        },
        iter: 25, threads: 1);

    [Fact]
    public void A_county_less_its_functional_area_tells_no_more_of_the_rest_than_any_other_cell() => Gen.Int.Sample(
        seed =>
        {
            // Nine of the rest and none look alike, although the area's numbers and the county's stand side by side.
            var random = new Random(seed);
            var measure = Measures[random.Next(Measures.Length)];
            var province = MadeUpProvince.Draw(random);
            var area = Samples.Tree.Areas.All[random.Next(Samples.Tree.Areas.All.Count)];
            var part = area.Parts[random.Next(area.Parts.Count)];
            var (county, secret) = (part.County.Code, random.Next(SmallCounts.Step));
            foreach (var (_, other) in Samples.Tree.Areas.PartsOf(county))
            {
                province[other.Key, measure] = 1_000;
            }

            var worlds = Enumerable.Range(0, SmallCounts.Step - secret).Select(rest => province.With(county, measure, secret + rest, secret)).ToList();
            var first = Make(new(Samples.Tree, province.With(county, measure, 0, secret)), 0, province.With(county, measure, 0, secret));
            var alike = province.With(county, measure, secret, secret);
            Assert.Equal(first.Regions, Make(new(Samples.Tree, alike), 0, alike).Regions);
            Assert.All(worlds, world => Assert.Equal(
                Of(first, area.Key, measure), Of(Make(new(Samples.Tree, world), 0, world), area.Key, measure)));
        },
        iter: 25, threads: 1);

    [Fact]
    public void What_is_published_of_an_area_is_the_sum_of_what_is_left_of_its_parts()
    {
        var province = MadeUpProvince.Draw(new(4));
        foreach (var area in Samples.Tree.Areas.All)
        {
            foreach (var part in area.Parts)
            {
                province[part.Key, Measure.Green] = 500;
            }

            var left = area.Parts.Sum(part => SmallCounts.Veil(500, province.Of(part.Key, Measure.Green, null)));
            Assert.Equal(SmallCounts.Show(left), Of(Make(new(Samples.Tree, province), 0, province), area.Key, Measure.Green));
        }
    }

    [Fact]
    public void One_person_who_comes_and_goes_moves_nothing_anywhere() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var province = MadeUpProvince.Draw(random);
            var publisher = new Publisher(Samples.Tree, province);
            var first = Make(publisher, 0, province);
            var region = MadeUpProvince.Cells[random.Next(MadeUpProvince.Cells.Count)];
            for (var at = 1; at < Releases; at++)
            {
                // Yellow today, green tomorrow, and out every day.
                province[region, Measure.Yellow] += at % 2 == 1 ? 1 : -1;
                province[region, Measure.Green] += at % 2 == 1 ? -1 : 1;
                province[region, Measure.Active] += at % 2 == 1 ? 1 : -1;
                Assert.Equal(first.Regions, Make(publisher, at, province).Regions);
            }
        },
        iter: 15, threads: 1);

    [Fact]
    public void Every_number_is_of_tens_none_or_twenty_and_more_and_moves_by_ten_at_least() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var province = MadeUpProvince.Draw(random);
            var publisher = new Publisher(Samples.Tree, province);
            var before = Make(publisher, 0, province);
            for (var at = 1; at < 20; at++)
            {
                foreach (var cell in MadeUpProvince.Cells)
                {
                    var measure = Measures[random.Next(Measures.Length)];
                    province[cell, measure] = Math.Max(0, province[cell, measure] + random.Next(-6, 8));
                }

                var now = Make(publisher, at, province);
                foreach (var (was, is_) in before.Regions.Zip(now.Regions))
                {
                    Assert.All(All(was).Zip(All(is_)), pair =>
                    {
                        Assert.True(pair.Second % SmallCounts.Step == 0 && pair.Second is 0 or >= SmallCounts.Least);
                        Assert.True(pair.First == pair.Second || Math.Abs(pair.First - pair.Second) >= SmallCounts.Step);
                    });
                }

                before = now;
            }
        },
        iter: 10, threads: 1);

    [Fact]
    public void A_province_of_many_is_told_to_within_its_cells_secrets()
    {
        var province = MadeUpProvince.Draw(new(1));
        foreach (var cell in MadeUpProvince.Cells)
        {
            province[cell, Measure.Green] = 400_000;
        }

        var release = Make(new(Samples.Tree, province), 0, province);
        var told = Of(release, Samples.Tree.Root.Code, Measure.Green);
        var cells = MadeUpProvince.Cells.Count;
        Assert.InRange(told, (400_000L * cells) - (9 * cells) - 9, 400_000L * cells);
    }

    [Fact]
    public void A_new_day_begins_with_none_and_those_who_are_registered_stay()
    {
        var province = MadeUpProvince.Draw(new(2));
        province[Samples.County.Code, Measure.Green] = 1_000;
        province[Samples.County.Code, Measure.Shows] = 1_000;
        var publisher = new Publisher(Samples.Tree, province);
        var before = Make(publisher, 0, province);
        province[Samples.County.Code, Measure.Shows] = 0;
        province[Samples.County.Code, Measure.Green] += 9;
        var after = publisher.Make(1, 2, Samples.Today.AddDays(1), province.Numbers());
        Assert.Equal(0, Of(after, Samples.County.Code, Measure.Shows));
        Assert.Equal(Of(before, Samples.County.Code, Measure.Green), Of(after, Samples.County.Code, Measure.Green));
    }

    [Fact]
    public void A_publisher_that_goes_on_from_a_release_tells_the_same_while_nothing_moves()
    {
        var province = MadeUpProvince.Draw(new(3));
        var release = Make(new(Samples.Tree, province), 0, province);
        var other = new Publisher(Samples.Tree, province);
        other.Resume(release);
        Assert.Equal(release.Regions, Make(other, 1, province).Regions);
    }

    [Fact]
    public void Secrets_are_the_same_on_every_node_spread_evenly_and_new_each_day_for_what_is_counted_by_the_day()
    {
        var (one, other) = (Secrets(1), Secrets(1));
        var drawn = MadeUpProvince.Regions.SelectMany(region => Measures, (region, measure) => (region.Code, Measure: measure)).ToList();
        Assert.All(drawn, cell => Assert.Equal(one.Of(cell.Code, cell.Measure, null), other.Of(cell.Code, cell.Measure, null)));
        var counts = drawn.CountBy(cell => one.Of(cell.Code, cell.Measure, null)).ToDictionary();
        Assert.Equal(SmallCounts.Step, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, drawn.Count / 20, drawn.Count / 5));
        Assert.Contains(drawn, cell => one.Of(cell.Code, cell.Measure, null) != Secrets(2).Of(cell.Code, cell.Measure, null));
        Assert.Contains(drawn, cell => one.Of(cell.Code, cell.Measure, Samples.Today) != one.Of(cell.Code, cell.Measure, Samples.Today.AddDays(1)));

        static SecretOffsets Secrets(byte key) => new(new(Samples.Keys() with { Identity = [.. Enumerable.Repeat(key, 32)] }));
    }

    private static long[] Walk(Random random, long from)
    {
        var walk = new long[Releases];
        for (var at = 0; at < walk.Length; at++)
        {
            walk[at] = from;
            from = Math.Max(0, from + random.Next(at / 20 == 1 ? -1 : 0, at / 20 == 1 ? 1 : 2));
        }

        return walk;
    }

    private static List<PublishedCounts> Seen(MadeUpProvince province, RegionCode region, Measure measure, long[] walk, int secret)
    {
        var world = province.With(region, measure, walk[0], secret);
        var publisher = new Publisher(Samples.Tree, world);
        var seen = new List<PublishedCounts>();
        for (var at = 0; at < walk.Length; at++)
        {
            world[region, measure] = walk[at];
            seen.AddRange(Make(publisher, at, world).Regions);
        }

        return seen;
    }

    private static Release Make(Publisher publisher, long slot, MadeUpProvince province) => publisher.Make(slot, slot + 1, Samples.Today, province.Numbers());

    private static long Of(Release release, RegionCode region, Measure measure) => All(release.Regions.Single(row => row.Code == region))[(int)measure];

    private static long[] All(PublishedCounts row) => [row.Registered, row.Green, row.Yellow, row.Red, row.Active, row.Shows, row.Allow, row.Check, row.Deny];
}
