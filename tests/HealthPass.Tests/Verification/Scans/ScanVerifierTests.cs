using HealthPass.Grains.Venues;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Venues;
using HealthPass.Kernel.Verdicts;
using HealthPass.Verification.Records;
using HealthPass.Verification.Scans;
using HealthPass.Verification.Verdicts;
using Xunit;

namespace HealthPass.Tests.Verification.Scans;

public sealed class ScanVerifierTests : IDisposable
{
    private readonly VerifierRig _rig = new();

    [Theory]
    [InlineData(Colour.Green, VenueCategory.Market, Verdict.Allow)]
    [InlineData(Colour.Green, VenueCategory.Campus, Verdict.Allow)]
    [InlineData(Colour.Yellow, VenueCategory.Market, Verdict.Check)]
    [InlineData(Colour.Yellow, VenueCategory.MetroStation, Verdict.Deny)]
    [InlineData(Colour.Yellow, VenueCategory.Hospital, Verdict.Check)]
    [InlineData(Colour.Red, VenueCategory.Market, Verdict.Deny)]
    [InlineData(Colour.Red, VenueCategory.Hospital, Verdict.Deny)]
    public async Task A_verdict_follows_colour_and_category_by_code_and_by_document(Colour colour, VenueCategory category, Verdict expected)
    {
        var id = _rig.Register(1, Samples.Status(1, colour));
        var venue = _rig.RegisterVenue(category: category);
        var outcomes = await _rig.ScanAsync(_rig.ByCode(id, venue), VerifierRig.ByDocument(id, venue));
        Assert.All(outcomes, outcome =>
        {
            Assert.Equal(ScanFault.None, outcome.Fault);
            Assert.Equal((expected, colour, CodeState.Valid, id, venue), (outcome.Record.Verdict, outcome.Record.Colour, outcome.Record.CodeState, outcome.Record.PersonId, outcome.Record.VenueId));
            Assert.Equal(Samples.Status().NameMask, outcome.NameMask);
            Assert.Equal(Samples.Noon.ToUnixTimeMilliseconds(), outcome.Record.ScannedAt);
        });
        Assert.Equal([ScanMeans.Code, ScanMeans.Document], outcomes.Select(outcome => outcome.Record.Means));
        Assert.Equal(outcomes.Select(outcome => outcome.Record), _rig.Journalled());
    }

    [Fact]
    public async Task A_person_on_the_board_is_answered_without_a_grain()
    {
        var id = _rig.Register(1);
        var venue = _rig.RegisterVenue();
        Assert.Equal(Verdict.Allow, (await _rig.Verifier.ScanAsync(_rig.ByCode(id, venue))).Record.Verdict);
        Assert.Equal(2, _rig.Asked);
        _rig.GrainsFail = new TimeoutException();
        Assert.Equal(Verdict.Allow, (await _rig.Verifier.ScanAsync(_rig.ByCode(id, venue))).Record.Verdict);
        Assert.Equal((2, 0, 0), _rig.Counted());
    }

    [Fact]
    public async Task Whoever_is_not_registered_goes_to_staff_and_is_never_put_on_the_board()
    {
        var venue = _rig.RegisterVenue();
        var outcome = await _rig.Verifier.ScanAsync(VerifierRig.ByDocument(Samples.Person(9), venue));
        Assert.Equal((ScanFault.None, Verdict.Check, CodeState.Unknown, Colour.None), (outcome.Fault, outcome.Record.Verdict, outcome.Record.CodeState, outcome.Record.Colour));
        Assert.Equal((byte)VerdictReason.NotRegistered, outcome.Record.VerdictReason);
        for (var number = 10; number < 500; number++)
        {
            _ = await _rig.Verifier.ScanAsync(VerifierRig.ByDocument(Samples.Person(number), venue));
        }

        Assert.Equal(0, _rig.Persons.Count);
        _rig.Register(9);
        Assert.Equal(Verdict.Allow, (await _rig.Verifier.ScanAsync(VerifierRig.ByDocument(Samples.Person(9), venue))).Record.Verdict);
    }

    [Theory]
    [InlineData(VenueStanding.InReview, ScanFault.VenueInReview)]
    [InlineData(VenueStanding.Suspended, ScanFault.VenueSuspended)]
    [InlineData(VenueStanding.Ended, ScanFault.VenueEnded)]
    public async Task A_venue_that_is_not_in_use_says_so_whoever_is_scanned_and_records_nothing(VenueStanding standing, ScanFault fault)
    {
        var venue = _rig.RegisterVenue();
        var id = _rig.Register(1);
        Assert.Equal(ScanFault.None, (await _rig.Verifier.ScanAsync(_rig.ByCode(id, venue))).Fault);
        var records = _rig.Asked;
        _rig.Venues.Put(_rig.RegisteredVenues[venue] with { Version = 2, Standing = standing });
        var outcomes = await _rig.ScanAsync(_rig.ByCode(id, venue), VerifierRig.ByDocument(Samples.Person(9), venue));
        Assert.All(outcomes, outcome => Assert.Equal(fault, outcome.Fault));
        Assert.Equal(records, _rig.Asked);
        _rig.Venues.Put(_rig.RegisteredVenues[venue] with { Version = 3 });
        Assert.Equal(ScanFault.None, (await _rig.Verifier.ScanAsync(_rig.ByCode(id, venue))).Fault);
    }

    [Fact]
    public async Task A_scan_names_a_place_in_use_within_its_venue_and_is_refused_at_any_other()
    {
        var venue = _rig.RegisterVenue();
        var id = _rig.Register(1);
        _rig.Venues.Put(_rig.RegisteredVenues[venue] with { Version = 2, Places = new([new(1, 0, [new(1, 5, 0)]), new(2, 1_000, [new(1, 6, 0)])], last: 2) });
        var at = await _rig.Verifier.ScanAsync(_rig.ByCode(id, venue) with { Place = 1 });
        Assert.Equal((ScanFault.None, (ushort)1), (at.Fault, at.Record.Place));
        var records = _rig.Asked;
        var outcomes = await _rig.ScanAsync(_rig.ByCode(id, venue) with { Place = 2 }, _rig.ByCode(id, venue) with { Place = 3 });
        Assert.All(outcomes, outcome => Assert.Equal(ScanFault.PlaceUnknown, outcome.Fault));
        Assert.Equal(records, _rig.Asked);
    }

    [Fact]
    public async Task A_key_for_a_region_learns_nothing_of_a_person_at_a_venue_elsewhere()
    {
        var venue = _rig.RegisterVenue();
        var known = _rig.Register(1);
        foreach (var within in new[] { Samples.FarVillage.Code, Samples.Tree.Root.Code })
        {
            var outcomes = await _rig.ScanAsync(
                VerifierRig.ByDocument(known, venue) with { Within = within }, VerifierRig.ByDocument(Samples.Person(9), venue) with { Within = within },
                _rig.ByCode(known, venue) with { Within = within });
            Assert.All(outcomes, outcome => Assert.Equal(within == Samples.FarVillage.Code ? ScanFault.OutOfScope : ScanFault.None, outcome.Fault));
            Assert.Equal(within == Samples.FarVillage.Code ? 0 : 3, _rig.Journalled().Count);
            Assert.Equal(outcomes[0].Fault, (await _rig.Verifier.ScanAsync(VerifierRig.ByDocument(known, venue) with { Within = within, ScanId = Guid.NewGuid() })).Fault);
        }
    }

    [Fact]
    public async Task A_status_due_for_review_is_asked_for_again()
    {
        var venue = _rig.RegisterVenue();
        var due = (uint)Samples.Noon.AddMinutes(1).ToUnixTimeSeconds();
        var id = _rig.Register(1, Samples.Status(1, Colour.Yellow) with { ReviewAt = due });
        Assert.Equal(Verdict.Check, (await _rig.Verifier.ScanAsync(VerifierRig.ByDocument(id, venue))).Record.Verdict);
        _rig.Register(1, Samples.Status(2));
        _rig.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(Verdict.Check, (await _rig.Verifier.ScanAsync(VerifierRig.ByDocument(id, venue))).Record.Verdict);
        _rig.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(Verdict.Allow, (await _rig.Verifier.ScanAsync(VerifierRig.ByDocument(id, venue))).Record.Verdict);
    }

    [Fact]
    public async Task A_person_is_active_once_a_day_whichever_way_the_status_was_found()
    {
        var venue = _rig.RegisterVenue();
        for (var number = 0; number < 50; number++)
        {
            var id = _rig.Register(number);
            for (var times = 0; times < 3; times++)
            {
                await _rig.Verifier.ScanAsync(_rig.ByCode(id, venue));
            }
        }

        await _rig.Verifier.ScanAsync(VerifierRig.ByDocument(Samples.Person(1000), venue));
        var sketch = _rig.Tally.TakeRegionReports().Single(report => report.Region == Samples.City.Code).Report.Sketch!;
        Assert.Equal(50, HealthPass.Kernel.Counting.HyperLogLog.FromBytes(sketch).Estimate());
    }

    [Fact]
    public async Task A_withdrawn_code_is_refused_and_its_owner_still_enters_by_document()
    {
        var venue = _rig.RegisterVenue();
        var id = _rig.Register(1, Samples.Status(1, flags: StatusFlags.Registered | StatusFlags.Revoked | StatusFlags.PopUp));
        var outcomes = await _rig.ScanAsync(_rig.ByCode(id, venue), VerifierRig.ByDocument(id, venue));
        Assert.Equal([(Verdict.Deny, CodeState.Revoked), (Verdict.Allow, CodeState.Valid)], outcomes.Select(outcome => (outcome.Record.Verdict, outcome.Record.CodeState)));
        Assert.All(outcomes, outcome => Assert.True(outcome.PopUp));
    }

    [Fact]
    public async Task What_is_no_good_code_or_venue_is_a_fault_and_leaves_no_record()
    {
        var id = _rig.Register(1);
        var venue = _rig.RegisterVenue();
        var expired = _rig.ByCode(id, venue, Guid.NewGuid());
        var future = expired with { Code = _rig.Cipher.Make(id, Samples.Noon.AddDays(1)).ToString() };
        _rig.Clock.Advance(TimeSpan.FromMinutes(2));
        var good = _rig.ByCode(id, venue);
        var outcomes = await _rig.ScanAsync(
            expired, future, good with { Code = "" }, good with { Code = new string('A', 71) }, good with { VenueId = new(99) });
        Assert.Equal(
            [ScanFault.CodeExpired, ScanFault.CodeFromTheFuture, ScanFault.CodeMalformed, ScanFault.CodeMalformed, ScanFault.VenueUnknown],
            outcomes.Select(outcome => outcome.Fault));
        Assert.Empty(_rig.Journalled());
        Assert.Equal(ScanFault.None, (await _rig.Verifier.ScanAsync(_rig.ByCode(id, venue, expired.ScanId))).Fault);
    }

    [Fact]
    public async Task A_retry_is_recorded_once_and_answered_as_before()
    {
        var id = _rig.Register(1);
        var venue = _rig.RegisterVenue();
        var scanId = Guid.NewGuid();
        var first = await _rig.Verifier.ScanAsync(_rig.ByCode(id, venue, scanId));
        _rig.Persons.Put(id, Samples.Status(2, Colour.Red));
        _rig.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(first.Record, (await _rig.Verifier.ScanAsync(_rig.ByCode(id, venue, scanId))).Record);
        Assert.Equal(first.Record, Assert.Single(await _rig.ScanAsync(_rig.ByCode(id, venue, scanId))).Record);
        Assert.Equal(first.Record, Assert.Single(_rig.Journalled()));
        Assert.Equal((1, 0, 0), _rig.Counted());
    }

    [Fact]
    public async Task Of_many_equal_scans_at_once_one_is_recorded_and_all_are_answered()
    {
        var id = _rig.Register(1);
        var venue = _rig.RegisterVenue();
        for (var round = 0; round < 50; round++)
        {
            var request = _rig.ByCode(id, venue, Guid.NewGuid());
            var single = Enumerable.Range(0, 8).Select(_ => Task.Run(() => _rig.Verifier.ScanAsync(request).AsTask())).ToList();
            var batch = _rig.ScanAsync(request, request, request);
            var outcomes = (await Task.WhenAll(single)).Concat(await batch).ToList();
            Assert.All(outcomes, outcome => Assert.Equal(outcomes[0], outcome));
            Assert.Equal(ScanFault.None, outcomes[0].Fault);
        }

        Assert.Equal(50, _rig.Journalled().Count);
        Assert.Equal((50, 0, 0), _rig.Counted());
    }

    [Fact]
    public async Task A_retry_after_a_restart_is_known_even_with_a_code_that_has_expired()
    {
        var id = _rig.Register(1);
        var venue = _rig.RegisterVenue();
        var request = _rig.ByCode(id, venue, Guid.NewGuid());
        var first = await _rig.Verifier.ScanAsync(request);
        _rig.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(first.Record, (await _rig.Verifier.ScanAsync(request)).Record);
        _rig.Restart();
        Assert.Equal(first.Record, (await _rig.Verifier.ScanAsync(request)).Record);
        Assert.Equal(first.Record, Assert.Single(await _rig.ScanAsync(request)).Record);
        Assert.Equal(ScanFault.ScanIdReused, (await _rig.Verifier.ScanAsync(request with { Direction = ScanDirection.Out })).Fault);
        Assert.Equal(ScanFault.CodeExpired, (await _rig.Verifier.ScanAsync(request with { ScanId = Guid.NewGuid() })).Fault);
        Assert.Equal(ScanFault.CodeExpired, (await _rig.Verifier.ScanAsync(request with { ScanId = null })).Fault);
        Assert.Single(_rig.Journalled());
        Assert.Equal((1, 0, 0), _rig.Counted());
    }

    [Fact]
    public async Task A_scan_id_used_for_another_scan_is_refused()
    {
        var id = _rig.Register(1);
        var other = _rig.Register(2);
        var venue = _rig.RegisterVenue();
        var elsewhere = _rig.RegisterVenue(8);
        Assert.True(GateId.TryParse("gate-1", out var gate));
        var request = _rig.ByCode(id, venue, Guid.NewGuid());
        Assert.Equal(ScanFault.None, (await _rig.Verifier.ScanAsync(request)).Fault);
        foreach (var changed in new[]
        {
            request with { Code = _rig.Code(other) }, request with { VenueId = elsewhere }, request with { Direction = ScanDirection.Out }, request with { GateId = gate },
        })
        {
            Assert.Equal(ScanFault.ScanIdReused, (await _rig.Verifier.ScanAsync(changed)).Fault);
            Assert.Equal(ScanFault.ScanIdReused, Assert.Single(await _rig.ScanAsync(changed)).Fault);
        }

        Assert.Single(_rig.Journalled());
    }

    [Fact]
    public async Task A_scan_that_the_journal_cannot_take_is_refused_and_its_id_is_free_again()
    {
        var id = _rig.Register(1);
        var venue = _rig.RegisterVenue();
        var request = _rig.ByCode(id, venue, Guid.NewGuid());
        Directory.Delete(_rig.JournalFolder);
        Assert.Equal(ScanFault.JournalUnavailable, (await _rig.Verifier.ScanAsync(request)).Fault);
        Assert.All(
            await _rig.ScanAsync(request, request, _rig.ByCode(id, venue)),
            outcome => Assert.Equal(ScanOutcome.Failed(ScanFault.JournalUnavailable), outcome));
        Assert.Equal((0, 0, 0), Sum());
        Directory.CreateDirectory(_rig.JournalFolder);
        var outcome = await _rig.Verifier.ScanAsync(request);
        Assert.Equal(ScanFault.None, outcome.Fault);
        Assert.Equal(outcome.Record, Assert.Single(_rig.Journalled()));
        Assert.Equal((1, 0, 0), _rig.Counted());

        _rig.Journal.Dispose();
        Assert.Equal(ScanFault.JournalUnavailable, (await _rig.Verifier.ScanAsync(_rig.ByCode(id, venue, Guid.NewGuid()))).Fault);
        Assert.Equal(ScanFault.JournalUnavailable, Assert.Single(await _rig.ScanAsync(_rig.ByCode(id, venue, Guid.NewGuid()))).Fault);

        (long, long, long) Sum() => _rig.Counted();
    }

    [Fact]
    public async Task Items_of_a_batch_stand_or_fall_alone()
    {
        var venue = _rig.RegisterVenue(category: VenueCategory.MetroStation);
        var green = _rig.Register(1);
        var yellow = _rig.Register(2, Samples.Status(1, Colour.Yellow));
        var scanId = Guid.NewGuid();
        var outcomes = await _rig.ScanAsync(
            _rig.ByCode(green, venue, scanId),
            _rig.ByCode(green, venue) with { Code = "nonsense" },
            _rig.ByCode(yellow, venue),
            VerifierRig.ByDocument(Samples.Person(3), venue),
            _rig.ByCode(green, new(1234)),
            _rig.ByCode(green, venue, scanId),
            _rig.ByCode(yellow, venue, scanId));
        Assert.Equal(
            [ScanFault.None, ScanFault.CodeMalformed, ScanFault.None, ScanFault.None, ScanFault.VenueUnknown, ScanFault.None, ScanFault.ScanIdReused],
            outcomes.Select(outcome => outcome.Fault));
        Assert.Equal(outcomes[0], outcomes[5]);
        Assert.Equal(3, _rig.Journalled().Count);
        Assert.Equal((1, 1, 1), _rig.Counted());
        Assert.Empty(await _rig.ScanAsync());
    }

    [Theory]
    [InlineData("time-out")]
    [InlineData("database")]
    [InlineData("wrapped")]
    [InlineData("silo")]
    public async Task A_grain_that_cannot_be_asked_leaves_the_others_of_a_batch_alone(string failure)
    {
        var id = _rig.Register(1);
        var venue = _rig.RegisterVenue();
        Assert.Equal(ScanFault.None, (await _rig.Verifier.ScanAsync(_rig.ByCode(id, venue))).Fault);
        _rig.GrainsFail = failure switch
        {
            "time-out" => new TimeoutException(),
            "database" => new StorageUnavailableException("down"),
            "wrapped" => new InvalidOperationException("state", new StorageUnavailableException("down")),
            _ => new SiloUnavailableException("gone"),
        };
        var outcomes = await _rig.ScanAsync(_rig.ByCode(id, venue), _rig.ByCode(Samples.Person(2), venue), _rig.ByCode(id, new(8)));
        Assert.Equal([ScanFault.None, ScanFault.StatusUnavailable, ScanFault.StatusUnavailable], outcomes.Select(outcome => outcome.Fault));
        Assert.Equal(2, _rig.Journalled().Count);
    }

    [Fact]
    public async Task A_person_whose_grain_is_broken_fails_alone_and_not_the_batch()
    {
        var id = _rig.Register(1);
        var venue = _rig.RegisterVenue();
        await _rig.Verifier.ScanAsync(_rig.ByCode(id, venue));
        _rig.GrainsFail = new InvalidDataException("broken state");
        var outcomes = await _rig.ScanAsync(_rig.ByCode(Samples.Person(2), venue), _rig.ByCode(id, venue));
        Assert.Equal([ScanFault.StatusUnavailable, ScanFault.None], outcomes.Select(outcome => outcome.Fault));
    }

    public void Dispose() => _rig.Dispose();
}
