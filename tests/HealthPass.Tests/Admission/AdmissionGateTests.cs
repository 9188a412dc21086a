using HealthPass.Api.Admission;
using Xunit;

namespace HealthPass.Tests.Admission;

public sealed class AdmissionGateTests
{
    private const double Capacity = 40_000;

    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(20);

    [Fact]
    public void While_nothing_waits_everything_is_admitted()
    {
        var town = Usual();
        Assert.All(town.Pass(10), part => Assert.Equal(1, part));
        Assert.Equal(double.PositiveInfinity, town.Gate.PerSecond);
        Assert.Equal(0, town.Gate.PauseSeconds);
    }

    [Fact]
    public void A_flood_of_shows_takes_nothing_from_scans_and_lookups()
    {
        var town = Usual().With(CallClass.Show, 100_000);
        _ = town.Pass(2);
        var served = town.Pass(10);
        Assert.Equal(1, served[(int)CallClass.Scan]);
        Assert.Equal(1, served[(int)CallClass.Hotline]);
        Assert.True(served[(int)CallClass.Show] < 1);
    }

    [Theory]
    [InlineData(CallClass.Show)]
    [InlineData(CallClass.Scan)]
    [InlineData(CallClass.Hotline)]
    internal void Whatever_floods_the_others_keep_their_reserved_shares(CallClass flooding)
    {
        var town = Usual().With(flooding, 200_000 / CallClasses.Costs[(int)flooding]);
        _ = town.Pass(5);
        var served = town.Pass(10);
        foreach (var other in (CallClass[])[CallClass.Show, CallClass.Scan, CallClass.Hotline])
        {
            Assert.True(other == flooding || served[(int)other] > 0.99, $"{served[(int)other]:P1} of {other}.");
        }
    }

    [Fact]
    public void When_all_three_want_more_each_gets_in_proportion_to_its_share()
    {
        double[] allowed = new double[CallClasses.Count];
        Allotment.Split(1_000, [5_000, 5_000, 5_000, 0, 0, 0, 0], [0.5, 0.3, 0.1, 0.05, 0.02, 0, 0], allowed);
        Assert.Equal(1_000, allowed[..3].Sum(), 3);
        Assert.Equal(allowed[0] * 0.6, allowed[1], 3);
        Assert.Equal(allowed[0] * 0.2, allowed[2], 3);
        Assert.Equal([50, 20, 0, 0], allowed[3..]);
    }

    [Fact]
    public void Extras_go_first_then_reports_and_applications_and_shows_last()
    {
        // Offered all in all: a little, then much more than can be done.
        var little = Full().With(CallClass.Show, 20_000);
        var more = Full().With(CallClass.Show, 26_000);
        var far = Full().With(CallClass.Show, 80_000);
        var (a, b, c) = (Settled(little), Settled(more), Settled(far));

        Assert.InRange(a[(int)CallClass.Extra], 0.1, 0.9);
        Assert.All(a[..(int)CallClass.Extra], part => Assert.True(part > 0.95));

        Assert.True(b[(int)CallClass.Extra] < 0.3);
        Assert.True(b[(int)CallClass.Report] < 0.97);
        Assert.All(b[..(int)CallClass.Application], part => Assert.True(part > 0.99));

        Assert.True(c[(int)CallClass.Extra] < 0.25);
        Assert.True(c[(int)CallClass.Report] < 0.8 && c[(int)CallClass.Application] < 0.9);
        Assert.True(c[(int)CallClass.Show] < 0.99);
        Assert.True(c[(int)CallClass.Scan] > 0.99 && c[(int)CallClass.Hotline] > 0.99);
        Assert.True(c[(int)CallClass.Application] > 0, "A sign-in has to get through now and then.");

        static Town Full() => new Town(Capacity) { Connections = 10_000 }
            .With(CallClass.Scan, 2_000).With(CallClass.Hotline, 50)
            .With(CallClass.Application, 250).With(CallClass.Report, 300).With(CallClass.Extra, 800);

        static double[] Settled(Town town)
        {
            _ = town.Pass(10);
            return town.Pass(20);
        }
    }

    [Theory]
    [InlineData(2_000)]
    [InlineData(5_000)]
    [InlineData(10_000)]
    public void Ten_times_the_peak_with_everybody_coming_back_at_once_leaves_most_of_the_peak_served_and_the_wait_bounded(int connections)
    {
        var town = new Town(Capacity) { Connections = connections }.With(CallClass.Show, 10 * Capacity);
        _ = town.Pass(5);
        var before = town.Served;
        _ = town.Pass(20);
        Assert.True(town.Served - before >= 0.8 * Capacity * 20, $"{(town.Served - before) / 20:N0} a second.");
        Assert.True(town.LongestDelay < TimeSpan.FromMilliseconds(150), $"{town.LongestDelay.TotalMilliseconds} ms.");
    }

    [Fact]
    public void Within_ten_seconds_after_a_flood_nothing_is_limited_or_held_back()
    {
        var town = Usual().With(CallClass.Show, 10 * Capacity).With(CallClass.Extra, 1_000);
        _ = town.Pass(30);
        Assert.NotEqual(0, town.Gate.PauseSeconds);
        _ = Usual(town).With(CallClass.Extra, 20);
        _ = town.Pass(9);
        Assert.Equal(double.PositiveInfinity, town.Gate.PerSecond);
        Assert.Equal(0, town.Gate.PauseSeconds);
        Assert.All(town.Pass(1), part => Assert.Equal(1, part));
    }

    [Fact]
    public void A_short_halt_limits_nothing()
    {
        var gate = new AdmissionGate(new());
        for (var halt = 0; halt < 10; halt++)
        {
            for (var beat = 0; beat < 4; beat++)
            {
                gate.Tick(Beat, TimeSpan.FromMilliseconds(80));
            }

            gate.Tick(Beat, TimeSpan.Zero);
        }

        Assert.Equal(double.PositiveInfinity, gate.PerSecond);
    }

    [Fact]
    public void However_slow_the_machine_the_least_is_admitted()
    {
        var options = new AdmissionOptions { MinimumPerSecond = 1_000 };
        var gate = new AdmissionGate(options);
        for (var beat = 0; beat < 1_000; beat++)
        {
            gate.Tick(Beat, TimeSpan.FromSeconds(1));
        }

        Assert.Equal(1_000, gate.PerSecond);
        Assert.True(gate.TryEnter(CallClass.Hotline));
    }

    [Fact]
    public void A_dear_call_overdraws_its_class_and_the_class_pays_it_back()
    {
        var gate = new AdmissionGate(new() { MaximumPerSecond = 1_000, MinimumPerSecond = 1_000 });
        gate.Tick(Beat, TimeSpan.Zero);
        Assert.True(gate.TryEnter(CallClass.Scan, 2_000));
        Assert.False(gate.TryEnter(CallClass.Scan));
        Assert.True(gate.TryEnter(CallClass.Show));
        var beats = 0;
        do
        {
            gate.Tick(Beat, TimeSpan.Zero);
            beats++;
        }
        while (!gate.TryEnter(CallClass.Scan));
        Assert.InRange(beats * Beat.TotalSeconds, 1, 7);
    }

    [Fact]
    public void No_class_has_more_calls_under_way_than_its_limit()
    {
        var gate = new AdmissionGate(new() { InFlight = [2, 1, 1, 1, 1, 1, 1] });
        Assert.True(gate.TryEnter(CallClass.Show));
        Assert.True(gate.TryEnter(CallClass.Show));
        Assert.False(gate.TryEnter(CallClass.Show));
        Assert.True(gate.TryEnter(CallClass.Scan));
        gate.Exit(CallClass.Show);
        Assert.True(gate.TryEnter(CallClass.Show));
        Assert.Equal(1, gate.RefusedOf(CallClass.Show));
    }

    [Fact]
    public void Deciding_and_filling_allocate_nothing()
    {
        var gate = new AdmissionGate(new() { MaximumPerSecond = 1_000, MinimumPerSecond = 1_000 });
        var both = 0;
        Turn(100);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Turn(1_000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(3, both);

        void Turn(int times)
        {
            for (var i = 0; i < times; i++)
            {
                if (gate.TryEnter(CallClass.Show))
                {
                    gate.Exit(CallClass.Show);
                    both |= 1;
                }
                else
                {
                    both |= 2;
                }

                if (i % 50 == 0)
                {
                    gate.Tick(Beat, TimeSpan.Zero);
                }
            }
        }
    }

    private static Town Usual() => Usual(new(Capacity));

    private static Town Usual(Town town) => town
        .With(CallClass.Show, 5_000).With(CallClass.Scan, 1_000).With(CallClass.Hotline, 20)
        .With(CallClass.Application, 50).With(CallClass.Report, 50).With(CallClass.Extra, 20);
}
