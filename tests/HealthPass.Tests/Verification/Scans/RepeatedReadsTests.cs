using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Venues;
using HealthPass.Kernel.Verdicts;
using HealthPass.Verification.Records;
using HealthPass.Verification.Scans;
using Xunit;

namespace HealthPass.Tests.Verification.Scans;

public sealed class RepeatedReadsTests : IDisposable
{
    private readonly VerifierRig _rig = new();
    private readonly PersonId _person;
    private readonly VenueId _venue;

    public RepeatedReadsTests()
    {
        _person = _rig.Register(1);
        _venue = _rig.RegisterVenue();
    }

    [Fact]
    public async Task A_code_read_twice_within_two_seconds_is_answered_the_same_and_counted_once()
    {
        var first = await ScanAsync();
        _rig.Clock.Advance(TimeSpan.FromSeconds(1.9));
        var again = await Task.WhenAll(ScanAsync(), ScanAsync());
        Assert.All(again, outcome => Assert.Equal(first, outcome));
        Assert.Equal(((1L, 0L, 0L), 2L), (_rig.Counted(), _rig.Reads.Count));

        _rig.Clock.Advance(TimeSpan.FromSeconds(0.2));
        Assert.NotEqual(first.Record.ScanId, (await ScanAsync()).Record.ScanId);
        Assert.Equal((2, 0, 0), _rig.Counted());
    }

    [Fact]
    public async Task Who_has_turned_red_or_green_between_two_reads_is_answered_by_what_is_true_now()
    {
        Assert.Equal(Verdict.Allow, (await ScanAsync()).Record.Verdict);
        _rig.Persons.Put(_person, Samples.Status(2, Colour.Red));
        Assert.Equal(Verdict.Deny, (await ScanAsync()).Record.Verdict);
        _rig.Persons.Put(_person, Samples.Status(3));
        Assert.Equal(Verdict.Allow, (await ScanAsync()).Record.Verdict);
        Assert.Equal(((1L, 0L, 1L), 1L), (_rig.Counted(), _rig.Reads.Count));
    }

    [Fact]
    public async Task Another_gate_direction_place_person_or_means_is_another_scan_and_so_is_one_without_a_gates_name()
    {
        var other = _rig.Register(2);
        _rig.Venues.Put(_rig.RegisteredVenues[_venue] with { Version = 2, Places = new([new(2, 0, [new(1, 5, 0)])], last: 2) });
        ScanRequest[] scans =
        [
            Scan(), Scan() with { GateId = Gate("two") }, Scan() with { Direction = ScanDirection.Out }, Scan() with { Place = 2 }, Scan() with { Code = _rig.Code(other) },
            VerifierRig.ByDocument(_person, _venue) with { GateId = Gate("one") }, Scan() with { GateId = default }, Scan() with { GateId = default },
        ];
        foreach (var scan in scans)
        {
            _ = await _rig.Verifier.ScanAsync(scan);
        }

        Assert.Equal((scans.Length, 0, 0), _rig.Counted());
    }

    [Fact]
    public async Task Within_a_batch_and_across_batches_and_single_scans_it_is_counted_once_as_well()
    {
        var other = _rig.Register(2);
        var batch = await _rig.ScanAsync(Scan(), Scan() with { Code = _rig.Code(other) }, Scan(), Scan() with { GateId = default }, _rig.ByCode(_person, _venue, Guid.NewGuid()) with { GateId = Gate("one") });
        Assert.Equal(batch[0], batch[2]);
        Assert.Equal(5 - 1, batch.Select(outcome => outcome.Record.ScanId).Distinct().Count());
        _rig.Clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.Equal(batch[0], await ScanAsync());
        Assert.Equal(batch[0], Assert.Single(await _rig.ScanAsync(Scan())));
        Assert.Equal(((4L, 0L, 0L), 3L), (_rig.Counted(), _rig.Reads.Count));

        _rig.Clock.Advance(TimeSpan.FromSeconds(0.2));
        Assert.NotEqual(batch[0].Record.ScanId, Assert.Single(await _rig.ScanAsync(Scan())).Record.ScanId);
        Assert.Equal((5, 0, 0), _rig.Counted());
    }

    [Fact]
    public async Task Of_a_batch_that_the_journal_did_not_take_nothing_is_remembered_and_what_was_read_before_keeps_its_answer()
    {
        var before = await ScanAsync();
        _rig.Journal.Dispose();
        var other = _rig.Register(2);
        var batch = await _rig.ScanAsync(Scan(), Scan() with { Code = _rig.Code(other) }, Scan() with { Code = _rig.Code(other) });
        Assert.Equal([before.Record.ScanId, default, default], batch.Select(outcome => outcome.Record.ScanId));
        Assert.Equal([ScanFault.None, ScanFault.JournalUnavailable, ScanFault.JournalUnavailable], batch.Select(outcome => outcome.Fault));
        var reads = _rig.Reads.Count;
        Assert.Equal(ScanFault.JournalUnavailable, (await _rig.Verifier.ScanAsync(Scan() with { Code = _rig.Code(other) })).Fault);
        Assert.Equal(reads, _rig.Reads.Count);
    }

    [Fact]
    public async Task What_the_journal_did_not_take_is_not_remembered()
    {
        _rig.Journal.Dispose();
        Assert.Equal(ScanFault.JournalUnavailable, (await ScanAsync()).Fault);
        Assert.Equal(0, _rig.Reads.Count);
        _rig.Restart();
        Assert.Equal(ScanFault.None, (await ScanAsync()).Fault);
    }

    [Fact]
    public async Task While_the_node_works_without_its_database_a_scan_says_so()
    {
        _rig.Degraded = true;
        Assert.Equal(ScanMarks.Degraded, (await ScanAsync()).Record.Marks);
        _rig.Degraded = false;
        Assert.Equal(ScanMarks.None, (await _rig.Verifier.ScanAsync(Scan() with { Place = 1 })).Record.Marks);
    }

    public void Dispose() => _rig.Dispose();

    private static GateId Gate(string name) => GateId.TryParse(name, out var gate) ? gate : default;

    private ScanRequest Scan() => _rig.ByCode(_person, _venue) with { GateId = Gate("one") };

    private Task<ScanOutcome> ScanAsync() => _rig.Verifier.ScanAsync(Scan()).AsTask();
}
