using HealthPass.Grains.Counting.Panels;
using Xunit;

namespace HealthPass.Tests.Panels;

public sealed class ScanWindowTests
{
    private const long Start = 1_700_000_000;

    [Fact]
    public void Scans_stay_for_five_minutes_and_go_slot_by_slot()
    {
        var window = new ScanWindow();
        for (var second = 0; second < 600; second += 5)
        {
            window.Add(Start + second, 2);
        }

        // Every ten seconds four scans, in the thirty slots that are kept.
        Assert.Equal(120, window.Sum(Start + 595));
        Assert.Equal(60, window.Sum(Start + 595 + 150));
        Assert.Equal(0, window.Sum(Start + 595 + 310));
    }

    [Fact]
    public void What_is_taken_back_does_not_count_and_a_clock_set_back_loses_nothing()
    {
        var window = new ScanWindow();
        window.Add(Start, 10);
        window.Add(Start, -4);
        window.Add(Start - 3_600, 5);
        Assert.Equal(15, window.Sum(Start));
    }
}
