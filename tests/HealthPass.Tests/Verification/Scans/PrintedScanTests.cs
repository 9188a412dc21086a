using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Verdicts;
using HealthPass.Verification.Printed;
using HealthPass.Verification.Records;
using HealthPass.Verification.Scans;
using HealthPass.Verification.Verdicts;
using Xunit;

namespace HealthPass.Tests.Verification.Scans;

/// <summary>Printed codes at a gate.</summary>
public sealed class PrintedScanTests : IDisposable
{
    private readonly VerifierRig _rig = new();

    [Theory]
    [InlineData(Colour.Green, Verdict.Allow)]
    [InlineData(Colour.Yellow, Verdict.Check)]
    [InlineData(Colour.Red, Verdict.Deny)]
    public async Task The_colour_on_the_board_decides_and_the_record_says_by_what(Colour colour, Verdict verdict)
    {
        var id = _rig.Register(1, Samples.Status(1, colour));
        var request = _rig.ByPrinted(id, _rig.RegisterVenue());
        var alone = await _rig.Verifier.ScanAsync(request);
        var together = Assert.Single(await _rig.ScanAsync(request));
        Assert.All([alone, together], outcome => Assert.Equal(
            (ScanFault.None, verdict, colour, ScanMeans.Printed, CodeState.Valid, id),
            (outcome.Fault, outcome.Record.Verdict, outcome.Record.Colour, outcome.Record.Means, outcome.Record.CodeState, outcome.Record.PersonId)));
        Assert.Equal([alone.Record, together.Record], _rig.Journalled());
        Assert.Equal(2, _rig.Printed.Count(ScanFault.None));
    }

    [Fact]
    public async Task Each_scan_asks_whether_the_code_is_in_force_and_one_that_was_ended_has_no_verdict()
    {
        var id = _rig.Register(1);
        var request = _rig.ByPrinted(id, _rig.RegisterVenue());
        Assert.Equal(ScanFault.None, (await _rig.Verifier.ScanAsync(request)).Fault);
        var code = _rig.PrintedHolders.Single().Key;
        _rig.PrintedHolders[code] = new(id, InForce: false);
        Assert.Equal(ScanFault.CodeEnded, (await _rig.Verifier.ScanAsync(request)).Fault);
        _ = _rig.PrintedHolders.Remove(code);
        Assert.Equal(ScanFault.CodeEnded, Assert.Single(await _rig.ScanAsync(request)).Fault);
        _ = Assert.Single(_rig.Journalled());
        Assert.Equal(2, _rig.Printed.Count(ScanFault.CodeEnded));
    }

    [Fact]
    public async Task Printed_live_and_bad_codes_stand_side_by_side_in_a_batch()
    {
        var (one, other) = (_rig.Register(1), _rig.Register(2));
        var venue = _rig.RegisterVenue();
        var printed = _rig.ByPrinted(one, venue);
        var cut = printed with { Code = printed.Code![..^3] };
        var lower = printed with { Code = printed.Code.ToLowerInvariant() };
        var outcomes = await _rig.ScanAsync(
            printed, _rig.ByCode(other, venue), cut, VerifierRig.ByDocument(one, venue), lower, printed with { Code = PrintedCodes.Prefix }, _rig.ByPrinted(one, venue, inForce: false));
        Assert.Equal(
            [ScanFault.None, ScanFault.None, ScanFault.CodeMalformed, ScanFault.None, ScanFault.CodeMalformed, ScanFault.CodeMalformed, ScanFault.CodeEnded],
            outcomes.Select(outcome => outcome.Fault));
        Assert.Equal([ScanMeans.Printed, ScanMeans.Code, ScanMeans.Document], outcomes.Where(outcome => outcome.Fault == ScanFault.None).Select(outcome => outcome.Record.Means));
    }

    [Fact]
    public async Task A_code_past_its_time_is_refused_and_a_scan_that_was_answered_before_keeps_its_answer()
    {
        var id = _rig.Register(1);
        var request = _rig.ByPrinted(id, _rig.RegisterVenue(), Guid.NewGuid());
        _rig.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        var first = await _rig.Verifier.ScanAsync(request);
        _rig.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(first.Record, (await _rig.Verifier.ScanAsync(request)).Record);
        Assert.Equal(ScanFault.CodeExpired, (await _rig.Verifier.ScanAsync(request with { ScanId = Guid.NewGuid() })).Fault);
        Assert.Equal(ScanFault.CodeExpired, (await _rig.Verifier.ScanAsync(request with { ScanId = null })).Fault);
        _ = Assert.Single(_rig.Journalled());
    }

    [Fact]
    public async Task Whose_a_code_past_its_time_was_is_asked_of_nobody_and_refused_without_the_database_too()
    {
        var id = _rig.Register(1);
        var request = _rig.ByPrinted(id, _rig.RegisterVenue(), Guid.NewGuid());
        _rig.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(ScanFault.None, (await _rig.Verifier.ScanAsync(_rig.ByCode(id, request.VenueId))).Fault);
        _rig.GrainsFail = new TimeoutException();
        var asked = _rig.Asked;
        Assert.Equal(ScanFault.CodeExpired, (await _rig.Verifier.ScanAsync(request)).Fault);
        Assert.Equal(ScanFault.CodeExpired, Assert.Single(await _rig.ScanAsync(request)).Fault);
        Assert.Equal(asked, _rig.Asked);
    }

    [Fact]
    public async Task A_scan_that_was_answered_before_its_code_was_ended_keeps_its_answer()
    {
        var id = _rig.Register(1);
        var request = _rig.ByPrinted(id, _rig.RegisterVenue(), Guid.NewGuid());
        var first = await _rig.Verifier.ScanAsync(request);
        _rig.PrintedHolders[_rig.PrintedHolders.Single().Key] = new(id, InForce: false);
        Assert.Equal(first.Record, (await _rig.Verifier.ScanAsync(request)).Record);
        Assert.Equal(ScanFault.CodeEnded, (await _rig.Verifier.ScanAsync(request with { ScanId = Guid.NewGuid() })).Fault);
    }

    [Fact]
    public async Task Paper_in_two_cities_at_once_was_copied()
    {
        var id = _rig.Register(1);
        var request = _rig.ByPrinted(id, _rig.RegisterVenue());
        Assert.Equal(Verdict.Allow, (await _rig.Verifier.ScanAsync(request)).Record.Verdict);
        var far = await _rig.Verifier.ScanAsync(request with { VenueId = _rig.RegisterVenue(8, region: Samples.FarVillage) });
        Assert.Equal((Verdict.Check, (byte)VerdictReason.CodeCopied), (far.Record.Verdict, far.Record.VerdictReason));
    }

    [Fact]
    public async Task Whose_a_code_is_is_told_to_no_gate_whose_business_the_venue_is_not_and_to_none_when_it_cannot_be_found_out()
    {
        var request = _rig.ByPrinted(_rig.Register(1), _rig.RegisterVenue());
        Assert.Equal(ScanFault.OutOfScope, (await _rig.Verifier.ScanAsync(request with { Within = Samples.FarVillage.Code })).Fault);
        Assert.Equal(0, _rig.Printed.Count(ScanFault.None));
        _rig.GrainsFail = new TimeoutException();
        Assert.Equal(ScanFault.StatusUnavailable, (await _rig.Verifier.ScanAsync(request)).Fault);
        Assert.Empty(_rig.Journalled());
    }

    public void Dispose() => _rig.Dispose();
}
