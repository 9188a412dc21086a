using HealthPass.Api.Access;
using HealthPass.Kernel.Venues;
using Xunit;

namespace HealthPass.Tests.Scans;

public sealed class DocumentLaneTests
{
    private const long Start = 1_700_000_000 / 86_400 * 86_400;

    private readonly DocumentLane _lane = new(perMinute: 3, perDay: 10, unknownAlarm: 4, unknownLimit: 8);

    [Fact]
    public void Each_venue_has_so_many_a_minute_and_so_many_a_day()
    {
        for (var minute = 0; minute < 3; minute++)
        {
            Assert.Equal(DocumentRefusal.None, Use(1, 60 * minute));
            Assert.Equal(DocumentRefusal.None, Use(1, (60 * minute) + 1));
            Assert.Equal(DocumentRefusal.None, Use(1, (60 * minute) + 2));
            Assert.Equal(DocumentRefusal.Minute, _lane.TryUse(new(1), Start + (60 * minute) + 50, out var soon));
            Assert.Equal(10, soon);
            Assert.Equal(DocumentRefusal.None, Use(2 + (ulong)minute, 60 * minute));
        }

        Assert.Equal(DocumentRefusal.None, Use(1, 180));
        Assert.Equal(DocumentRefusal.Day, _lane.TryUse(new(1), Start + 181, out var tomorrow));
        Assert.Equal(86_400 - 181, tomorrow);
        Assert.Equal(DocumentRefusal.None, Use(1, 86_400));
    }

    [Fact]
    public void Ids_of_no_venue_fill_nothing_up()
    {
        for (var venue = 1; venue <= DocumentLane.MaxVenues; venue++)
        {
            Assert.Equal(DocumentRefusal.None, Use((ulong)venue, 0));
        }

        Assert.Equal(DocumentRefusal.Day, Use(DocumentLane.MaxVenues + 1, 0));
        Assert.Equal(DocumentRefusal.None, Use(1, 0));
    }

    [Fact]
    public void A_lane_whose_documents_are_nobodys_is_alarmed_then_closed_for_a_while()
    {
        Assert.Equal(
            [DocumentAlarm.None, DocumentAlarm.None, DocumentAlarm.None, DocumentAlarm.Unusual, DocumentAlarm.None, DocumentAlarm.None, DocumentAlarm.None, DocumentAlarm.Closed],
            Enumerable.Range(0, 8).Select(second => _lane.Observe(isUnknown: true, Start + second)));
        Assert.Equal(DocumentRefusal.Closed, _lane.TryUse(new(1), Start + 8, out var wait));
        Assert.Equal(DocumentLane.ClosedSeconds - 1, wait);
        Assert.Equal(DocumentRefusal.None, Use(1, 7 + DocumentLane.ClosedSeconds));

        // It begins anew.
        Assert.Equal(DocumentAlarm.None, _lane.Observe(isUnknown: true, Start + 7 + DocumentLane.ClosedSeconds));
    }

    [Fact]
    public void A_busy_gate_where_a_few_have_no_code_is_not_alarmed()
    {
        for (var scan = 0; scan < 500; scan++)
        {
            Assert.Equal(DocumentAlarm.None, _lane.Observe(isUnknown: scan % 10 == 9, Start + (scan / 2)));
        }
    }

    [Fact]
    public void Those_of_long_ago_do_not_count()
    {
        for (var round = 0; round < 10; round++)
        {
            Assert.Equal(DocumentAlarm.None, _lane.Observe(isUnknown: true, Start + (round * DocumentLane.WindowSeconds)));
        }
    }

    private DocumentRefusal Use(ulong venue, long seconds) => _lane.TryUse(new VenueId(venue), Start + seconds, out _);
}
