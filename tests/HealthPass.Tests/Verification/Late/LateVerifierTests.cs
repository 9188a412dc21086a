using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Venues;
using HealthPass.Kernel.Verdicts;
using HealthPass.Tests.Verification.Scans;
using HealthPass.Verification.Codes;
using HealthPass.Verification.Late;
using HealthPass.Verification.Records;
using HealthPass.Verification.Scans;
using HealthPass.Verification.Verdicts;
using Xunit;

namespace HealthPass.Tests.Verification.Late;

public sealed class LateVerifierTests : IDisposable
{
    private readonly VerifierRig _rig = new();
    private readonly PersonId _person;
    private readonly VenueId _venue;

    public LateVerifierTests()
    {
        _person = _rig.Register(1);
        _venue = _rig.RegisterVenue();
    }

    [Fact]
    public async Task A_late_scan_is_recorded_under_its_own_time_with_what_the_gate_told()
    {
        var late = Scan(_rig.ByCode(_person, _venue), Verdict.Check, offset: 2) with { Degraded = true };
        _rig.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(new(ScanFault.None), Assert.Single(await RecordAsync(late)));
        var record = Assert.Single(_rig.Journalled());
        Assert.Equal(
            (_person, late.DeviceTime - 2_000, Verdict.Check, Colour.None, (byte)VerdictReason.Offline, CodeState.Valid, ScanMeans.Code, ScanMarks.Late | ScanMarks.Degraded, 2),
            (record.PersonId, record.ScannedAt, record.Verdict, record.Colour, record.VerdictReason, record.CodeState, record.Means, record.Marks, record.ClockOffset));
        Assert.Equal((0, 1, 0), _rig.Counted());
    }

    [Fact]
    public async Task The_same_scans_sent_again_are_known_and_counted_once_also_after_a_kill()
    {
        LateScan[] late = [.. Enumerable.Range(0, 5).Select(_ => Scan(_rig.ByCode(_person, _venue)))];
        _rig.Clock.Advance(TimeSpan.FromHours(2));
        Assert.All(await RecordAsync([.. late, late[0]]), (outcome, index) => Assert.Equal(new(ScanFault.None, index == 5), outcome));
        Assert.All(await RecordAsync(late), outcome => Assert.Equal(new(ScanFault.None, true), outcome));
        Assert.Equal(ScanFault.ScanIdReused, (await RecordAsync(late[1] with { Request = late[1].Request with { Direction = ScanDirection.Out } }))[0].Fault);

        _rig.Restart();
        Assert.All(await RecordAsync(late), outcome => Assert.Equal(new(ScanFault.None, true), outcome));
        Assert.Equal(5, _rig.Journalled().Count);
        Assert.Equal((5, 0, 0), _rig.Counted());
    }

    [Fact]
    public async Task What_was_answered_live_and_whose_answer_was_lost_is_known()
    {
        var id = Guid.NewGuid();
        var request = _rig.ByCode(_person, _venue, id);
        Assert.Equal(ScanFault.None, (await _rig.Verifier.ScanAsync(request)).Fault);
        Assert.Equal(new(ScanFault.None, true), (await RecordAsync(Scan(request) with { Request = request }))[0]);
        Assert.Single(_rig.Journalled());
    }

    [Fact]
    public async Task A_code_is_looked_at_as_of_the_time_of_the_scan()
    {
        var fresh = _rig.ByCode(_person, _venue);
        _rig.Clock.Advance(TimeSpan.FromSeconds(80));
        var within = Scan(fresh);
        _rig.Clock.Advance(TimeSpan.FromSeconds(20));
        var photographed = Scan(fresh);
        _rig.Clock.Advance(TimeSpan.FromHours(3));
        var outcomes = await RecordAsync(
            within,
            photographed,
            photographed with { ClockOffset = null, Request = photographed.Request with { ScanId = Guid.NewGuid() } },
            Scan(fresh with { Code = Flipped(fresh.Code!) }),
            Scan(fresh with { Code = "hello" }));

        Assert.Equal([ScanFault.None, ScanFault.CodeExpired, ScanFault.None, ScanFault.CodeForged, ScanFault.CodeMalformed], outcomes.Select(outcome => outcome.Fault));
        Assert.Equal([ScanMarks.Late, ScanMarks.Late | ScanMarks.ClockUnsure], _rig.Journalled().Select(record => record.Marks));
    }

    [Fact]
    public async Task A_printed_code_is_its_owners_also_when_it_ended_since()
    {
        var late = Scan(_rig.ByPrinted(_person, _venue, inForce: false), Verdict.Allow);
        var foreign = Scan(_rig.ByPrinted(_person, _venue));
        Assert.Equal(CodeFault.None, _rig.PrintedCodes.Open(foreign.Request.Code!, out var claims));
        _ = _rig.PrintedHolders.Remove(claims.Code);
        _rig.Clock.Advance(TimeSpan.FromDays(8));
        var ranOut = Scan(late.Request);

        Assert.Equal([ScanFault.None, ScanFault.CodeEnded, ScanFault.CodeExpired], (await RecordAsync(late, foreign, ranOut)).Select(outcome => outcome.Fault));
        var record = Assert.Single(_rig.Journalled());
        Assert.Equal((_person, ScanMeans.Printed, Verdict.Allow), (record.PersonId, record.Means, record.Verdict));
    }

    [Fact]
    public async Task A_card_a_typed_document_and_a_stranger_are_told_apart()
    {
        var typed = VerifierRig.ByDocument(_person, _venue);
        var outcomes = await RecordAsync(
            Scan(typed), Scan(typed with { Means = ScanMeans.Card, Place = 3 }), Scan(VerifierRig.ByDocument(Samples.Person(99), _venue)));
        Assert.All(outcomes, outcome => Assert.Equal(ScanFault.None, outcome.Fault));
        Assert.Equal(
            [(ScanMeans.Document, CodeState.Valid, (ushort)0), (ScanMeans.Card, CodeState.Valid, (ushort)3), (ScanMeans.Document, CodeState.Unknown, (ushort)0)],
            _rig.Journalled().Select(record => (record.Means, record.CodeState, record.Place)));
    }

    [Fact]
    public async Task Scans_of_yesterday_count_there_and_those_of_days_before_only_in_the_table()
    {
        var today = ShanghaiDay.Of(_rig.Clock.GetUtcNow());
        var yesterday = Scan(_rig.ByPrinted(_person, _venue));
        var before = Scan(VerifierRig.ByDocument(_person, _venue)) with { DeviceTime = _rig.Clock.GetUtcNow().AddDays(-2).ToUnixTimeMilliseconds() };
        _rig.Clock.Advance(TimeSpan.FromDays(1));
        _rig.Tally.OpenToday(today.AddDays(1));
        Assert.All(await RecordAsync(yesterday, before), outcome => Assert.Equal(ScanFault.None, outcome.Fault));

        _rig.Tally.Resend(Samples.Tree.Root.Code);
        var reports = _rig.Tally.TakeRegionReports().Where(item => item.Region == Samples.Tree.Root.Code).Select(item => (item.Report.Day, item.Report.Allow)).ToList();
        Assert.Equal([(today, 1L), (today.AddDays(1), 0L)], reports.Order());
        Assert.Equal(2, _rig.Journalled().Count);
    }

    [Fact]
    public async Task What_cannot_be_recorded_now_is_told_and_taken_when_it_can()
    {
        var late = Scan(VerifierRig.ByDocument(_person, _venue));
        _rig.GrainsFail = new TimeoutException();
        Assert.Equal(ScanFault.StatusUnavailable, (await RecordAsync(late))[0].Fault);
        _rig.GrainsFail = null;
        Assert.Equal(ScanFault.VenueUnknown, (await RecordAsync(Scan(VerifierRig.ByDocument(_person, new(4711)))))[0].Fault);
        Assert.Equal(ScanFault.OutOfScope, (await RecordAsync(Scan(VerifierRig.ByDocument(_person, _venue) with { Within = Samples.Tree.Root.Children[^1].Code })))[0].Fault);

        _rig.Journal.Dispose();
        Assert.Equal(ScanFault.JournalUnavailable, (await RecordAsync(late))[0].Fault);
        _rig.Restart();
        Assert.Equal(new(ScanFault.None), (await RecordAsync(late))[0]);

        _rig.Standing.Lose();
        Assert.Equal(ScanFault.NodeIsolated, (await RecordAsync(late))[0].Fault);
    }

    public void Dispose() => _rig.Dispose();

    private async Task<LateOutcome[]> RecordAsync(params LateScan[] scans)
    {
        var outcomes = new LateOutcome[scans.Length];
        await _rig.Late.RecordAsync(scans, outcomes);
        return outcomes;
    }

    private LateScan Scan(ScanRequest request, Verdict verdict = Verdict.Allow, short? offset = 0) => new()
    {
        Request = request with { ScanId = Guid.NewGuid() },
        DeviceTime = _rig.Clock.GetUtcNow().ToUnixTimeMilliseconds(),
        ClockOffset = offset,
        Verdict = verdict,
    };

    // A character in the middle is another.
    private static string Flipped(string code) => code[..40] + (code[40] == '7' ? '8' : '7') + code[41..];
}
