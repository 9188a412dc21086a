using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Verdicts;
using HealthPass.Verification.Scans;
using HealthPass.Verification.Verdicts;
using Xunit;

namespace HealthPass.Tests.Verification.Scans;

public sealed class CodePlacesTests : IDisposable
{
    private const ulong Mark = 0x0123_4567_89AB_CDEF;
    private const uint Now = 1_700_000_000;

    private static readonly RegionNode Neighbour = Samples.Tree.Nodes.First(node => node.Level == RegionLevel.County && node.Parent == Samples.City && node != Samples.County);

    private readonly CodePlaces _places = new();
    private readonly VerifierRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void A_code_may_be_seen_all_over_one_city_and_in_no_other()
    {
        Assert.False(IsCopied(Samples.Village, 0));
        Assert.False(IsCopied(Samples.Village, 5));
        Assert.False(IsCopied(Neighbour, 10));
        Assert.False(IsCopied(Samples.Tree.Root, 10));
        Assert.True(IsCopied(Samples.FarVillage, 11));
        Assert.Equal([Samples.Person(1)], _places.Take(10));
    }

    [Fact]
    public void A_code_that_was_copied_is_good_nowhere_any_more_and_told_of_once()
    {
        Assert.False(IsCopied(Samples.Village, 0));
        Assert.True(IsCopied(Samples.FarVillage, 1));
        Assert.True(IsCopied(Samples.FarVillage, 2));
        Assert.True(IsCopied(Samples.Village, 3));
        Assert.Equal(3, _places.Scans);
        Assert.Single(_places.Take(10));
        Assert.Empty(_places.Take(10));
    }

    [Fact]
    public void What_was_seen_before_its_life_began_does_not_count()
    {
        Assert.False(IsCopied(Samples.Village, 0));
        Assert.False(IsCopied(Samples.FarVillage, CodePlaces.Seconds + 1));
    }

    [Fact]
    public void Another_code_is_another()
    {
        Assert.False(IsCopied(Samples.Village, 0));
        for (var bit = 0; bit < 64; bit++)
        {
            if (bit is < 17 or >= 24)
            {
                Assert.False(_places.IsCopied(Mark ^ (1UL << bit), Samples.Person(2), Samples.FarVillage.Code, Now));
            }
        }
    }

    [Fact]
    public void Of_many_gates_at_once_in_two_cities_all_but_those_of_the_first_are_told()
    {
        for (var round = 0UL; round < 200; round++)
        {
            var mark = Mark + (round << 30);
            var told = new bool[8];
            Parallel.For(0, told.Length, i => told[i] = _places.IsCopied(mark, Samples.Person(1), (i % 2 == 0 ? Samples.Village : Samples.FarVillage).Code, Now));
            Assert.InRange(told.Count(copied => copied), 4, 7);
        }
    }

    [Fact]
    public void A_table_that_is_full_forgets_the_oldest_and_takes_nobody_for_another()
    {
        for (var second = 0U; second < 20; second++)
        {
            Assert.False(_places.IsCopied(((ulong)second << 40) | 5, Samples.Person((int)second), Samples.Village.Code, Now + second));
        }

        Assert.True(_places.IsCopied((19UL << 40) | 5, Samples.Person(19), Samples.FarVillage.Code, Now + 20));
        Assert.False(_places.IsCopied(5, Samples.Person(0), Samples.FarVillage.Code, Now + 20));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_code_in_ten_cities_within_its_minute_is_sent_to_staff_from_the_second_on(bool together)
    {
        var id = _rig.Register(1);
        var cities = Samples.Tree.Nodes.Where(node => node.Level == RegionLevel.City).Take(10).ToList();
        var venues = cities.Select((city, i) => _rig.RegisterVenue((ulong)i + 1, region: city)).ToList();
        var code = _rig.ByCode(id, venues[0]);
        ScanRequest[] scans = [.. Enumerable.Range(0, 330).Select(i => code with { VenueId = venues[i / 33] })];
        if (together)
        {
            // The venues come onto the board: what asks a grain is decided in whatever order.
            foreach (var venue in venues)
            {
                _ = await _rig.Verifier.ScanAsync(VerifierRig.ByDocument(id, venue));
            }
        }

        var outcomes = together ? await _rig.ScanAsync(scans) : [.. await Task.WhenAll(scans.Take(33).Select(scan => _rig.Verifier.ScanAsync(scan).AsTask())), .. await Task.WhenAll(scans.Skip(33).Select(scan => _rig.Verifier.ScanAsync(scan).AsTask()))];

        Assert.All(outcomes.Take(33), outcome => Assert.Equal(Verdict.Allow, outcome.Record.Verdict));
        Assert.All(outcomes.Skip(33), outcome => Assert.Equal((Verdict.Check, (byte)VerdictReason.CodeCopied), (outcome.Record.Verdict, outcome.Record.VerdictReason)));

        // Who owns it is let in by a fresh one.
        Assert.Equal(Verdict.Allow, (await _rig.Verifier.ScanAsync(_rig.ByCode(id, venues[0]))).Record.Verdict);
    }

    private bool IsCopied(RegionNode venue, uint seconds) => _places.IsCopied(Mark, Samples.Person(1), venue.Code, Now + seconds);
}
